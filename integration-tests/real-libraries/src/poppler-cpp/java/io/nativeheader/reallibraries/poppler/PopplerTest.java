package io.nativeheader.reallibraries.poppler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads a PDF, and renders its page to an image. */
class PopplerTest {

    private static final int WHITE = 0xFFFFFFFF;
    private static final int RED = 0xFFFF0000;

    @TempDir
    private Path folder;

    /** Writes a page of 200 by 100 points with a title, a red square in its lower left corner, and a line of text. */
    private Path pdf() throws IOException {
        String content = """
                1 0 0 rg 10 10 50 50 re f
                0 g BT /F 12 Tf 70 70 Td (Hello from C++) Tj ET
                """;
        List<String> objects = List.of(
                "<</Type /Catalog /Pages 2 0 R>>",
                "<</Type /Pages /Kids [3 0 R] /Count 1>>",
                "<</Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] /Contents 4 0 R /Resources <</Font <</F 5 0 R>>>>>>",
                "<</Length " + content.length() + ">>\nstream\n" + content + "endstream",
                "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>",
                "<</Title (A page)>>");
        StringBuilder file = new StringBuilder("%PDF-1.4\n");
        StringBuilder table = new StringBuilder("xref\n0 7\n0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append("%010d 00000 n \n".formatted(file.length()));
            file.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int start = file.length();
        file.append(table)
                .append("trailer\n<</Size 7 /Root 1 0 R /Info 6 0 R>>\nstartxref\n")
                .append(start)
                .append("\n%%EOF\n");
        return Files.writeString(folder.resolve("page.pdf"), file, StandardCharsets.ISO_8859_1);
    }

    private document open() throws IOException {
        return document.load_from_file(pdf().toString()).own();
    }

    private static String text(ustring text) {
        try (text) {
            return new String(text.to_utf8(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void readsADocument() throws IOException {
        try (document pdf = open()) {
            assertEquals(1, pdf.pages());
            assertEquals("A page", text(pdf.get_title()));
            assertEquals(List.of("Title"), pdf.info_keys());
        }
    }

    @Test
    void returnsNullForAFileThatIsNoPdf() throws IOException {
        Path file = Files.writeString(folder.resolve("text.pdf"), "text");
        assertNull(document.load_from_file(file.toString()));
    }

    @Test
    void readsTheTextOfAPage() throws IOException {
        try (document pdf = open();
                page first = pdf.create_page(0).own()) {
            assertEquals("Hello from C++", text(first.text()).strip());
            List<text_box> boxes = first.text_list();
            assertEquals(
                    List.of("Hello", "from", "C++"),
                    boxes.stream().map(box -> text(box.text())).toList());
            try (rectf area = first.page_rect()) {
                assertEquals(200, area.width());
                assertEquals(100, area.height());
            }
        }
    }

    @Test
    void rendersAPage() throws IOException {
        try (document pdf = open();
                page first = pdf.create_page(0).own();
                page_renderer renderer = page_renderer.create()) {
            renderer.set_render_hint(page_renderer_render_hint.antialiasing);
            try (image rendered = renderer.render_page(first, 144, 144)) {
                assertTrue(rendered.is_valid());
                assertEquals(400, rendered.width());
                assertEquals(200, rendered.height());
                assertEquals(image_format_enum.format_argb32, rendered.format());
                assertEquals(RED, pixel(rendered, 70, 130));
                assertEquals(WHITE, pixel(rendered, 390, 10));
            }
        }
    }

    @SuppressWarnings("restricted") // C++ does not tell the size of the memory
    private static int pixel(image rendered, int x, int y) {
        MemorySegment pixels = rendered.data().reinterpret((long) rendered.bytes_per_row() * rendered.height());
        return pixels.get(ValueLayout.JAVA_INT, (long) rendered.bytes_per_row() * y + 4L * x);
    }

    @Test
    void savesAnImage() throws IOException {
        Path file = folder.resolve("page.png");
        try (document pdf = open();
                page first = pdf.create_page(0).own();
                page_renderer renderer = page_renderer.create();
                image rendered = renderer.render_page(first)) {
            assertTrue(image.supported_image_formats().contains("png"));
            assertTrue(rendered.save(file.toString(), "png"));
        }
        BufferedImage saved = ImageIO.read(file.toFile());
        assertEquals(200, saved.getWidth());
        assertEquals(RED, saved.getRGB(35, 65));
    }

    @Test
    void refusesAPageOfAClosedDocument() throws IOException {
        page first;
        try (document pdf = open()) {
            first = pdf.create_page(0);
        }
        assertThrows(IllegalStateException.class, first::duration);
    }
}
