package io.nativeheader.randomcalls;

/** A scalar in a variable and its value. */
record Assignment(ScalarLocation location, Literal literal) {}
