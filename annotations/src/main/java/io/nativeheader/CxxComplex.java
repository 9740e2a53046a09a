package io.nativeheader;

/**
 * A complex number: a {@code std::complex<double>} or {@code std::complex<float>}, which receives the nearest {@code float} values.
 *
 * @param real the real part
 * @param imaginary the imaginary part
 */
public record CxxComplex(double real, double imaginary) {}
