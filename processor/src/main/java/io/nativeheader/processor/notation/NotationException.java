package io.nativeheader.processor.notation;

/** A text that is not in the notation, or not the notation of the expected class. The message is a clause: {@code line 12: …}. */
public final class NotationException extends Exception {

    private static final long serialVersionUID = 1;

    NotationException(String message) {
        super(message);
    }
}
