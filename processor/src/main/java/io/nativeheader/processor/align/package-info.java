/**
 * Matches the headers of several targets by C identity and combines them into one
 * {@link io.nativeheader.processor.cmodel.CHeader}, in which whatever differs is a
 * {@link io.nativeheader.processor.platform.PerTarget}.
 */
package io.nativeheader.processor.align;
