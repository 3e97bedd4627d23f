"""What runs when: definitions, job, schedule, sensors, settings, and the `dtz` command.

Puts the other packages to work; holds no rule of the domain.
"""
