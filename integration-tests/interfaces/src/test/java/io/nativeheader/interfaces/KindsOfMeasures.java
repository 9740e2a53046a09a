package io.nativeheader.interfaces;

/** Declares again what its parent has. */
interface KindsOfMeasures extends Measures {

    @Override
    long measure(String text);
}
