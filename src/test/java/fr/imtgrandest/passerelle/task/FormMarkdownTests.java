package fr.imtgrandest.passerelle.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormMarkdownTests {

    @Test
    void each_block_becomes_its_markdown() {
        assertThat(french(
                        new Block.Heading("Le partenaire"),
                        new Block.Line("Nom", "RWTH Aachen"),
                        new Block.Line("Pays", "Allemagne"),
                        new Block.Bullet("un"),
                        new Block.Bullet("deux"),
                        new Block.Paragraph("Fin")))
                .isEqualTo("""
                        ### Le partenaire

                        **Nom**\u00a0: RWTH Aachen
                        **Pays**\u00a0: Allemagne

                        - un
                        - deux

                        Fin""");
    }

    @Test
    void a_label_has_the_colon_of_the_language() {
        assertThat(new FormMarkdown(Locale.ENGLISH).of(List.of(new Block.Line("Name", "RWTH"))))
                .isEqualTo("**Name**: RWTH");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{secret}}",
                "= secret",
                "# Title",
                "**bold** _and_ `code`",
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[click](javascript:alert(1))",
                "![x](https://example.org/x.png)",
                "1. one",
                "- item",
                "> quote",
                "| a | b |",
                "https://example.org",
                "&lt;b&gt;",
                "~~gone~~",
                "\\*"
            })
    void no_sign_of_what_people_wrote_means_anything_to_the_viewer(String text) {
        String markdown = french(new Block.Paragraph(text));

        assertThat(markdown.replaceAll("&#\\d+;", "")).matches("[\\p{L}\\p{N} ]*");
        assertThat(Parser.unescapeEntities(markdown, true)).isEqualTo(text);
    }

    @Test
    void line_breaks_are_kept_and_an_empty_line_does_not_end_the_block() {
        assertThat(french(new Block.Bullet("one\r\n\n  two"))).isEqualTo("- one\n  &#160;\n  two");
        assertThat(french(new Block.Heading("one\n# two"))).isEqualTo("### one &#35; two");
    }

    @Test
    void a_web_address_is_linked_and_stays_readable() {
        assertThat(french(new Block.Link("Texte", URI.create("https://example.org/a?b=1&c=(2)"))))
                .isEqualTo(
                        "**Texte**\u00a0: [https&#58;&#47;&#47;example&#46;org&#47;a&#63;b&#61;1&#38;c&#61;&#40;2&#41;]"
                                + "(<https://example.org/a?b=1&amp;c=%282%29>)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//example.org", "https:x"})
    void any_other_address_is_shown_but_not_linked(String address) {
        assertThat(french(new Block.Link("Texte", URI.create(address)))).doesNotContain("](");
    }

    private static String french(Block... blocks) {
        return new FormMarkdown(Locale.FRENCH).of(List.of(blocks));
    }
}
