package io.nativeheader.interfaces;

/** Redeclares an inherited method. */
interface RedeclaredMeasures extends Measures {

    @Override
    long measure(String text);
}
