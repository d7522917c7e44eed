package fr.imtgrandest.passerelle.journey;

import fr.imtgrandest.passerelle.support.DatabaseOwner;
import fr.imtgrandest.passerelle.support.EngineTest;
import fr.imtgrandest.passerelle.support.Visitor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long every page takes at the server, twice, and how much it loads, with 10,000 agreements and 1,000 open cases. */
@EngineTest
class PagesBench {

    private static final Logger LOG = LoggerFactory.getLogger(PagesBench.class);
    private static final int AGREEMENTS = 10_000;

    /** Fewer for a quick look, by {@code -Dbench.openCases}. */
    private static final int OPEN_CASES = Integer.getInteger("bench.openCases", 1_000);

    private static final int WARM_UP = 10;
    private static final int MEASURED = 31;

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient register;

    @Autowired
    private Environment environment;

    @Test
    void every_page_with_the_register_of_years() {
        Cast cast = new Cast(port);
        Population population = new Population(register, cast, engine);
        population.signed(AGREEMENTS);
        HttpCase last = population.underWay(OPEN_CASES);
        DatabaseOwner.of(environment).sql("analyze").update();
        LOG.warn("page | as | median ms | again | p95 ms | again | HTML kB | all kB, compressed");
        for (String login : List.of("dir.eost", "ri.alliance")) {
            Visitor visitor = cast.of(login);
            pages(last).forEach(page -> measure(visitor, login, page));
        }
    }

    private static Stream<String> pages(HttpCase last) {
        return Stream.of(
                "/",
                "/decisions",
                "/portfolio",
                "/portfolio?q=g%C3%A9osciences",
                "/portfolio?country=DE&state=IN_FORCE",
                "/portfolio.csv",
                "/agreements",
                last.page(),
                "/actions",
                "/groups",
                "/groups/materials",
                "/preferences",
                "/accessibility");
    }

    private static void measure(Visitor visitor, String login, String page) {
        times(visitor, page, WARM_UP);
        List<Double> once = times(visitor, page, MEASURED);
        List<Double> again = times(visitor, page, MEASURED);
        int html = compressed(visitor, page);
        LOG.warn(
                "{} | {} | {} | {} | {} | {} | {} | {}",
                page,
                login,
                at(once, 0.5),
                at(again, 0.5),
                at(once, 0.95),
                at(again, 0.95),
                html / 1000,
                (html + parts(visitor, page)) / 1000);
    }

    private static List<Double> times(Visitor visitor, String page, int times) {
        List<Double> milliseconds = new ArrayList<>();
        for (int time = 0; time < times; time++) {
            long begin = System.nanoTime();
            int status = visitor.get(page).statusCode();
            milliseconds.add((System.nanoTime() - begin) / 1e6);
            if (status != 200) {
                throw new IllegalStateException(page + " answered " + status);
            }
        }
        Collections.sort(milliseconds);
        return milliseconds;
    }

    private static String at(List<Double> sorted, double share) {
        return "%.1f".formatted(sorted.get((int) (share * (sorted.size() - 1))));
    }

    /** What a browser loads with the page the first time, its charts excepted. */
    private static int parts(Visitor visitor, String page) {
        Document document = Jsoup.parse(visitor.get(page).body());
        return Stream.concat(
                        document.select("link[rel=stylesheet], link[rel=icon]").eachAttr("href").stream(),
                        document.select("script[src], img[src]").eachAttr("src").stream())
                .distinct()
                .mapToInt(part -> compressed(visitor, part))
                .sum();
    }

    private static int compressed(Visitor visitor, String path) {
        return visitor.bytes(path, "Accept-Encoding", "gzip").length;
    }
}
