package fr.imtgrandest.passerelle.portfolio.web;

import fr.imtgrandest.passerelle.portfolio.PortfolioFilter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What somebody filled in to search the portfolio, as they typed it. */
record PortfolioQuery(Map<String, String> values) {

    static final String WORDS = "q";
    static final String KIND = "kind";
    static final String TYPE = "type";
    static final String COUNTRY = "country";
    static final String SCHOOL = "school";
    static final String THEME = "theme";
    static final String DIMENSION = "dimension";
    static final String STATE = "state";
    static final String MONTHS = "months";

    /** Within how many months an agreement runs out; renewal takes about a year. */
    static final List<String> HORIZONS = List.of("6", "12", "18");

    private static final List<String> NAMES =
            List.of(WORDS, KIND, TYPE, COUNTRY, SCHOOL, THEME, DIMENSION, STATE, MONTHS);
    private static final int LONGEST = 100;

    /** Takes the parameters of a request, whatever else there is among them. */
    static PortfolioQuery of(Map<String, String> parameters) {
        Map<String, String> values = new TreeMap<>();
        NAMES.forEach(name -> {
            String value =
                    parameters.getOrDefault(name, "").replace("\u0000", "").strip();
            if (!value.isEmpty()) {
                values.put(name, value.substring(0, Math.min(value.length(), LONGEST)));
            }
        });
        return new PortfolioQuery(values);
    }

    PortfolioFilter filter() {
        return new PortfolioFilter(
                get(WORDS),
                values.get(KIND),
                values.get(TYPE),
                values.get(COUNTRY),
                values.get(SCHOOL),
                values.get(THEME),
                values.get(DIMENSION),
                values.get(STATE),
                months());
    }

    private @Nullable Integer months() {
        return HORIZONS.contains(get(MONTHS)) ? Integer.valueOf(get(MONTHS)) : null;
    }

    /** What was filled in; empty text if nothing. */
    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    /** Whether anything was filled in. */
    public boolean isFilled() {
        return !values.isEmpty();
    }

    /** The address of another page of the same list. */
    public String page(int page) {
        return address("/portfolio")
                .queryParam("page", page)
                .encode()
                .buildAndExpand(values)
                .toUriString();
    }

    /** The address of the same list as a file. */
    public String file(String ending) {
        return address("/portfolio." + ending).encode().buildAndExpand(values).toUriString();
    }

    private UriComponentsBuilder address(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        values.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        return address;
    }
}
