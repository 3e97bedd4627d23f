"""How a command ends, as a number for whatever started it. What each means is said in its help."""

EXIT_FOUND = 1
EXIT_UNUSABLE = 2
