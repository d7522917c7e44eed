package fr.imtgrandest.passerelle.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import fr.imtgrandest.passerelle.support.Chromium;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Opens windows of a browser for the people of a test; each person has one session, or several with views of their own. */
final class Windows implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final double PATIENCE_MILLIS = 20_000;

    private final Chromium chromium;
    private final String site;
    private final Map<String, BrowserContext> sessions = new HashMap<>();

    private Windows(Chromium chromium, int port) {
        this.chromium = chromium;
        this.site = "http://127.0.0.1:" + port;
    }

    /** Starts the browser, or skips the test class as {@link Chromium#start()} says. */
    static Windows of(int port) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        return new Windows(Chromium.start(), port);
    }

    static Browser.NewContextOptions laptop(String locale) {
        return new Browser.NewContextOptions()
                .setLocale(locale)
                .setTimezoneId("Europe/Paris")
                .setViewportSize(1366, 768);
    }

    static Browser.NewContextOptions phone() {
        return laptop("fr-FR").setViewportSize(390, 844);
    }

    /** A window on a laptop in French, signed in, at a path of the site; one more of those who have one already. */
    Page open(String login, String path) {
        BrowserContext session = sessions.get(login);
        if (session == null) {
            Page first = open(login, path, laptop("fr-FR"));
            sessions.put(login, first.context());
            return first;
        }
        Page another = session.newPage();
        another.navigate(site + path);
        return another;
    }

    Page open(String login, String path, Browser.NewContextOptions view) {
        Page page = anonymous(path, view);
        page.fill("#username", login);
        page.fill("#password", "passerelle-demo");
        page.click("button[type=submit]");
        page.waitForURL(address -> !address.contains("/login"));
        return page;
    }

    /** A window of someone who has not signed in. */
    Page anonymous(String path, Browser.NewContextOptions view) {
        Page page = chromium.browser().newContext(view).newPage();
        page.navigate(site + path);
        return page;
    }

    String address(String path) {
        return site + path;
    }

    /** Keeps a picture of what is on view. */
    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    /** Keeps a picture of the whole page, however long. */
    static void longPicture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** Closes all windows; the browser goes on. */
    void closeAll() {
        sessions.clear();
        chromium.browser().contexts().forEach(BrowserContext::close);
    }

    @Override
    public void close() {
        chromium.close();
    }
}
