package fr.imtgrandest.passerelle.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "http://example.org/accord.pdf?version=2#page=3",
                "HTTPS://example.org/%C3%A9t%C3%A9",
                "https://[::1]:8080/"
            })
    void an_address_on_the_web_is_one(String text) {
        assertThat(WebAddress.parse(text)).map(WebAddress::toString).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org",
                "ftp://example.org",
                "javascript:alert(1)//https://example.org",
                "javascript://example.org/%0Aalert(1)//https://example.org",
                "data:text/html,https://example.org",
                "https://",
                "https:///accord",
                "https://example.org/a b",
                "https://example.org/{id}",
                "voir https://example.org"
            })
    void anything_else_is_none(String text) {
        assertThat(WebAddress.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript://example.org", "https:accord"})
    void none_can_be_made_of_something_else(String text) {
        assertThatThrownBy(() -> new WebAddress(URI.create(text))).isInstanceOf(IllegalArgumentException.class);
    }
}
