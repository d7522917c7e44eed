package fr.imtgrandest.passerelle.task;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of text on one of our pages: neighbouring facts, and neighbouring items of a list, stand together.
 *
 * @param text of a heading or a paragraph
 * @param facts of a list of facts; of a link its name and its address as people read it
 * @param items of a list
 * @param href where a link leads; null where it leads nowhere on the web
 */
public record BlockView(
        Kind kind,
        String text,
        List<Fact> facts,
        List<String> items,
        @Nullable String href) {

    /** How a piece is shown. */
    public enum Kind {
        HEADING,
        PARAGRAPH,
        FACTS,
        ITEMS,
        LINK
    }

    public static List<BlockView> of(List<Block> blocks) {
        List<BlockView> views = new ArrayList<>();
        blocks.forEach(block -> add(block, views));
        return views;
    }

    private static void add(Block block, List<BlockView> views) {
        if (block instanceof Block.Line line) {
            last(Kind.FACTS, views).facts().add(new Fact(line.label(), line.value()));
        } else if (block instanceof Block.Bullet bullet) {
            last(Kind.ITEMS, views).items().add(bullet.text());
        } else if (block instanceof Block.Heading heading) {
            views.add(of(Kind.HEADING, heading.text(), null));
        } else if (block instanceof Block.Link link) {
            BlockView view = of(Kind.LINK, "", link.leadsToTheWeb() ? link.uri().toASCIIString() : null);
            view.facts().add(new Fact(link.label(), link.uri().toString()));
            views.add(view);
        } else if (block instanceof Block.PageLink link) {
            BlockView view = of(Kind.LINK, "", link.path());
            view.facts().add(new Fact(link.label(), link.text()));
            views.add(view);
        } else {
            views.add(of(Kind.PARAGRAPH, ((Block.Paragraph) block).text(), null));
        }
    }

    private static BlockView last(Kind kind, List<BlockView> views) {
        if (views.isEmpty() || views.get(views.size() - 1).kind() != kind) {
            views.add(of(kind, "", null));
        }
        return views.get(views.size() - 1);
    }

    private static BlockView of(Kind kind, String text, @Nullable String href) {
        return new BlockView(kind, text, new ArrayList<>(), new ArrayList<>(), href);
    }
}
