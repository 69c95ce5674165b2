"""The command line: arguments in, service verbs called, errors turned into exit codes."""
