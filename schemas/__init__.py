"""What data must look like: the programme definition, the submission contract, the IATI standard.

Declarations and their loaders only. Nothing here reads a submission, opens the warehouse or
writes IATI; nothing here imports another package of this project.
"""
