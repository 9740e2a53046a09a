package io.nativeheader.processor.recording;

import io.nativeheader.processor.cmodel.CLocation;
import io.nativeheader.processor.documentation.DocComment;
import io.nativeheader.processor.notation.Notation;
import io.nativeheader.processor.notation.NotationException;
import io.nativeheader.processor.notation.TextForm;
import io.nativeheader.processor.notation.Wrapper;
import io.nativeheader.processor.platform.PerTarget;
import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.platform.TargetSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a recording. Its first lines name the interface and the form of the recording. */
final class RecordingText {

    private static final Pattern FORM = Pattern.compile("^# form ([0-9a-f]+)$", Pattern.MULTILINE);

    private static final Pattern LOCATION = Pattern.compile("(.*):(\\d+):(\\d+)");

    private static final Notation NOTATION = new Notation(
            List.of(
                    new TextForm<>(Target.class, RecordingText::text, RecordingText::target),
                    new TextForm<>(CLocation.class, RecordingText::text, RecordingText::location),
                    // Whole comments would double the size of a recording.
                    new TextForm<>(
                            DocComment.class,
                            DocComment::firstParagraph,
                            text -> DocComment.ofParagraphs(List.of(text)))),
            List.of(new Wrapper(PerTarget.class, value -> ((PerTarget<?>) value).first(), PerTarget::same)),
            Map.of(TargetSet.class, TargetSet.ALL, DocComment.class, DocComment.NONE));

    private RecordingText() {}

    /** The form of the recordings of this version of NativeHeader. */
    static String form() {
        return NOTATION.form(Recording.class);
    }

    /** Returns the form of a recording, or an empty string if the text is not a recording. */
    static String form(String text) {
        Matcher matcher = FORM.matcher(text.replace("\r", ""));
        return matcher.find() ? matcher.group(1) : "";
    }

    /**
     * Returns the text of a recording.
     *
     * @param title the interface and its headers: {@code p.Phy (phy.h)}
     */
    static String text(Recording recording, String title) {
        return "# What the headers and the C compiler of " + recording.target().folder() + " say about " + title + ".\n"
                + "# Written by NativeHeader. Do not edit; record again with -Anativeheader.record.\n# form " + form()
                + "\n\n"
                + NOTATION.write(recording.withoutPaths());
    }

    static Recording read(String text) throws NotationException {
        return NOTATION.read(text, Recording.class);
    }

    /** Returns {@code windows-x86_64/GNU}. The name alone does not tell the C libraries of Windows apart. */
    private static String text(Target target) {
        return target.folder() + "/" + target.environment();
    }

    private static Target target(String text) {
        return Target.all().stream()
                .filter(target -> text(target).equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static String text(CLocation location) {
        return location.header() + ":" + location.line() + ":" + location.column();
    }

    private static CLocation location(String text) {
        Matcher matcher = LOCATION.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(text);
        }
        String header = matcher.group(1);
        return new CLocation(header, header, Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3)));
    }
}
