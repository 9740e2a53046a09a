package io.nativeheader.processor.parse.comment;

/** Addresses of web pages and mailboxes in text. */
final class WebAddress {

    private WebAddress() {}

    static boolean isOne(String address) {
        return address.startsWith("https://")
                || address.startsWith("http://")
                || address.startsWith("ftp://")
                || address.startsWith("mailto:");
    }

    /** Returns the end of the address that starts in a text; the start if there is none. */
    static int end(String text, int start) {
        if (!text.startsWith("https://", start) && !text.startsWith("http://", start)) {
            return start;
        }
        int end = start;
        while (end < text.length() && isPart(text.charAt(end))) {
            end++;
        }
        while (".,;:!?'\")".indexOf(text.charAt(end - 1)) >= 0
                && !(text.charAt(end - 1) == ')' && text.substring(start, end).indexOf('(') >= 0)) {
            end--;
        }
        return end - start > "https://".length() ? end : start;
    }

    private static boolean isPart(char c) {
        return c > ' ' && c < 127 && "<>\"{}|\\^`[]".indexOf(c) < 0;
    }
}
