//! What is being asked? Each door turns what comes in by it into a command, and nothing else.
