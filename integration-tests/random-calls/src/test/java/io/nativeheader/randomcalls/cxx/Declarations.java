package io.nativeheader.randomcalls.cxx;

import java.util.List;

/** The types of a header. */
record Declarations(List<Enumeration> enumerations, List<ClassType> classes) {}
