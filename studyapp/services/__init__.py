"""Use cases: each verb of the program once, for the command line and the window."""
