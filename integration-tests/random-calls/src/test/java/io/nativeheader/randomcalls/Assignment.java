package io.nativeheader.randomcalls;

/** What a place holds. */
record Assignment(Place place, Literal literal) {}
