package fr.imtgrandest.passerelle.action.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.util.UriComponentsBuilder;

/** What somebody filled in to filter the list, as they typed it; whether it means anything is seen later. */
record ActionQuery(Map<String, String> values) {

    static final String THEME = "theme";
    static final String CATEGORY = "category";
    static final String DIMENSION = "dimension";
    static final String SCHOOL = "school";
    static final String STATE = "state";
    static final String LATE = "late";
    static final String MIN_BUDGET = "min";
    static final String MAX_BUDGET = "max";

    private static final List<String> NAMES =
            List.of(THEME, CATEGORY, DIMENSION, SCHOOL, STATE, LATE, MIN_BUDGET, MAX_BUDGET);
    private static final int LONGEST = 60;

    /** Takes the parameters of a request, whatever else there is among them. */
    static ActionQuery of(Map<String, String> parameters) {
        Map<String, String> values = new TreeMap<>();
        NAMES.forEach(name -> {
            String value = parameters.getOrDefault(name, "").strip();
            if (!value.isEmpty()) {
                values.put(name, value.substring(0, Math.min(value.length(), LONGEST)));
            }
        });
        return new ActionQuery(values);
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
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/actions");
        values.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        return address.queryParam("page", page).encode().buildAndExpand(values).toUriString();
    }
}
