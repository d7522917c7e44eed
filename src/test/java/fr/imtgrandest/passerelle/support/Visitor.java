package fr.imtgrandest.passerelle.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** Someone with a browser of their own: keeps cookies, follows no redirect by itself. */
public final class Visitor {

    private static final String BOUNDARY = "passerelle-test-boundary";

    /** Longer than anything takes that is not lost. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** As browsers do for sites on this machine, also without TLS. */
    private static final CookiePolicy SECURE_COOKIES_TOO = (site, cookie) -> {
        cookie.setSecure(false);
        return CookiePolicy.ACCEPT_ORIGINAL_SERVER.shouldAccept(site, cookie);
    };

    private final CookieManager cookies;
    private final HttpClient client;
    private final URI site;

    public Visitor(int port) {
        this(port, new CookieManager(null, SECURE_COOKIES_TOO));
    }

    private Visitor(int port, CookieManager cookies) {
        this.cookies = cookies;
        this.client = HttpClient.newBuilder().cookieHandler(cookies).build();
        this.site = URI.create("http://127.0.0.1:" + port);
    }

    /** The same browser at another port of this machine: cookies know hosts only. */
    public Visitor at(int port) {
        return new Visitor(port, cookies);
    }

    /** A visitor who has signed in as a person of the demo. */
    public static Visitor signedIn(int port, String login) {
        Visitor visitor = new Visitor(port);
        HttpResponse<String> answer = visitor.signIn(login, "passerelle-demo");
        if (answer.statusCode() != 302 || location(answer).contains("/login")) {
            throw new IllegalStateException("Not signed in: " + login + ", " + answer.statusCode());
        }
        return visitor;
    }

    /** Opens the sign-in page and sends its form. */
    public HttpResponse<String> signIn(String login, String password) {
        return submit("/login", Map.of("username", login, "password", password));
    }

    /** Opens a page and sends a form of it to the same address. */
    public HttpResponse<String> submit(String page, Map<String, String> fields) {
        return submit(page, page, fields);
    }

    /** Opens a page and sends a form to an address, with the token that the forms of the page hold. */
    public HttpResponse<String> submit(String page, String address, Map<String, String> fields, String... headers) {
        Map<String, String> form = token(page);
        form.putAll(fields);
        return post(address, form, headers);
    }

    /** Opens a page and sends a form with a file to an address, with the token that the forms of the page hold. */
    public HttpResponse<String> upload(
            String page, String address, Map<String, String> fields, String name, byte[] content, String... headers) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        token(page).forEach((field, value) -> part(body, "name=\"" + field + "\"", value));
        fields.forEach((field, value) -> part(body, "name=\"" + field + "\"", value));
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(address, headers)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void part(ByteArrayOutputStream body, String disposition, String value) {
        body.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, String> token(String page) {
        Map<String, String> token = new LinkedHashMap<>();
        Jsoup.parse(get(page).body())
                .select("form[method=post] input[name=_csrf]")
                .forEach(input -> token.put(input.attr("name"), input.attr("value")));
        return token;
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /** The body of an answer as it came. */
    public byte[] bytes(String path, String... headers) {
        return send(request(path, headers).GET(), BodyHandlers.ofByteArray()).body();
    }

    public HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
        String body = form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Posts a body of any type as it is. */
    public HttpResponse<String> post(String path, String contentType, String body) {
        return send(request(path, "Content-Type", contentType).POST(BodyPublishers.ofString(body)));
    }

    /** Calls the interface of the engine's web applications as they do it themselves, with their token. */
    public HttpResponse<String> call(String method, String path, String json, String... headers) {
        HttpRequest.Builder request = request(path, headers)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json");
        cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return send(request.method(method, BodyPublishers.ofString(json)));
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    /** Goes wherever an answer sends to, on other sites too, until there is a page. */
    public HttpResponse<String> follow(HttpResponse<String> answer) {
        HttpResponse<String> last = answer;
        for (Optional<String> next = next(last); next.isPresent(); next = next(last)) {
            last = get(next.get());
        }
        return last;
    }

    private static Optional<String> next(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location");
    }

    /** The path that an answer sends to, without the host; empty text when it sends nowhere. */
    public static String location(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(URI::create)
                .map(uri -> uri.getQuery() == null ? uri.getPath() : uri.getPath() + "?" + uri.getQuery())
                .orElse("");
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(site.resolve(path)).timeout(PATIENCE);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
