package fr.imtgrandest.passerelle.task;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes blocks as the Markdown that the Tasklist's form viewer shows.
 *
 * <p>The viewer evaluates templates, then Markdown, then HTML. Every ASCII sign of a text becomes a numeric character
 * reference, which the browser alone turns back, so that none of the three sees anything in what people wrote.
 */
final class FormMarkdown {

    private static final String EMPTY_LINE = "&#160;";

    /** Signs of an address that mean nothing to the viewer inside of a link's target. */
    private static final String PLAIN_IN_ADDRESS = ":/?#=%.-_,;+@$!'";

    private final String colon;

    FormMarkdown(Locale locale) {
        this.colon = Locale.FRENCH.getLanguage().equals(locale.getLanguage()) ? "\u00a0:" : ":";
    }

    String of(List<Block> blocks) {
        StringBuilder markdown = new StringBuilder();
        @Nullable Block previous = null;
        for (Block block : blocks) {
            if (previous != null) {
                markdown.append(joins(previous, block) ? "\n" : "\n\n");
            }
            markdown.append(of(block));
            previous = block;
        }
        return markdown.toString();
    }

    private static boolean joins(Block previous, Block next) {
        return (isBullet(previous) && isBullet(next)) || (isLine(previous) && isLine(next));
    }

    private static boolean isBullet(Block block) {
        return block instanceof Block.Bullet;
    }

    private static boolean isLine(Block block) {
        return block instanceof Block.Line || block instanceof Block.Link || block instanceof Block.PageLink;
    }

    private String of(Block block) {
        if (block instanceof Block.Heading heading) {
            return "### " + oneLine(heading.text());
        }
        if (block instanceof Block.Line line) {
            return label(line.label()) + lines(line.value(), "");
        }
        if (block instanceof Block.Bullet bullet) {
            return "- " + lines(bullet.text(), "  ");
        }
        if (block instanceof Block.Link link) {
            return label(link.label()) + address(link);
        }
        if (block instanceof Block.PageLink link) {
            return label(link.label()) + "[" + literal(link.text()) + "](<" + target(URI.create(link.path())) + ">)";
        }
        return lines(((Block.Paragraph) block).text(), "");
    }

    private String label(String text) {
        return "**" + oneLine(text) + "**" + colon + " ";
    }

    /** The address stays readable beside being a link, so that nobody is led astray by a friendly name. */
    private static String address(Block.Link link) {
        String shown = literal(link.uri().toString());
        return link.leadsToTheWeb() ? "[" + shown + "](<" + target(link.uri()) + ">)" : shown;
    }

    private static String target(URI uri) {
        return eachSign(uri.toASCIIString(), sign -> {
            if (sign == '&') {
                return "&amp;";
            }
            boolean plain = Character.isLetterOrDigit(sign) || PLAIN_IN_ADDRESS.indexOf(sign) >= 0;
            return plain ? Character.toString(sign) : String.format(Locale.ROOT, "%%%02X", sign);
        });
    }

    private static String oneLine(String text) {
        return literal(text.strip().replaceAll("\\s+", " "));
    }

    /** The viewer keeps single line breaks; an empty line would end the block, so it carries a space that counts. */
    private static String lines(String text, String indent) {
        return text.strip()
                .lines()
                .map(line -> line.isBlank() ? EMPTY_LINE : literal(line.strip()))
                .collect(Collectors.joining("\n" + indent));
    }

    private static String literal(String text) {
        return eachSign(text, sign -> {
            boolean plain = sign == ' ' || sign > 127 || Character.isLetterOrDigit(sign);
            return plain ? Character.toString(sign) : "&#" + sign + ";";
        });
    }

    private static String eachSign(String text, IntFunction<String> safe) {
        return text.codePoints().mapToObj(safe).collect(Collectors.joining());
    }
}
