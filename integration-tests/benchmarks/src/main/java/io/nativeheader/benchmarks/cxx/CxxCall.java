package io.nativeheader.benchmarks.cxx;

/** The benchmarks in the order of the table. Each is a method of {@link CxxContestant}. */
enum CxxCall {
    METHOD("C++ method through a stub", "method", 1.1),
    STRING_OF_5("`const std::string &` of 5 characters", "stringOf5", 1.1),
    STRING_OF_200("`const std::string &` of 200 characters", "stringOf200", Double.POSITIVE_INFINITY);

    final String title;
    final String method;

    /** The largest acceptable ratio to C. C++ allocates a string of 200 characters; C does not. */
    final double most;

    CxxCall(String title, String method, double most) {
        this.title = title;
        this.method = method;
        this.most = most;
    }
}
