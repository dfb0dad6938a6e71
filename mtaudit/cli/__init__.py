"""The command line: parse, call, write, exit code. One file a command."""
