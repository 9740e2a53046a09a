package io.nativeheader.runtime;

/** The codec of text. */
final class CxxTextCodec extends CxxCodec<String> {

    @Override
    void put(CxxWriter out, String text) {
        out.putText(text);
    }

    @Override
    String get(CxxReader in) {
        return in.getText();
    }

    @Override
    String argument(CxxFrame frame, int slot) {
        return frame.textAt(slot);
    }

    @Override
    void result(CxxFrame frame, String text) {
        frame.returnText(text);
    }

    @Override
    long expectedSize(String text) {
        return text == null ? 0 : Long.BYTES + text.length();
    }
}
