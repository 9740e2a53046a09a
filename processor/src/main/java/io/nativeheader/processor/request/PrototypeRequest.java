package io.nativeheader.processor.request;

import io.nativeheader.processor.diagnostic.Origin;

/**
 * {@code @CPrototype("unsigned int MAJOR(dev_t dev)")}.
 *
 * @param origin the annotation's value
 */
public record PrototypeRequest(String text, Origin origin) {}
