package fr.imtgrandest.passerelle.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RorIdTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "04vfs2w97",
                "00pg6eq24",
                "025vp2923",
                "02mhbdp94",
                "05gq02987",
                "01ggx4157",
                "03yrm5c26",
                "015m7wh34",
                "013meh722",
                "042nb2s44"
            })
    void an_identifier_is_read_bare_and_as_address(String suffix) {
        assertThat(RorId.of(suffix)).hasToString("https://ror.org/" + suffix);
        assertThat(RorId.parse("https://ror.org/" + suffix)).contains(RorId.of(suffix));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "04vfs2w98",
                "04vfsiw97",
                "4vfs2w97",
                "04VFS2W97",
                "",
                "http://ror.org/04vfs2w97",
                "https://ror.org/04vfs2w97/",
                " 04vfs2w97"
            })
    void a_wrong_shape_or_check_digit_is_refused(String text) {
        assertThat(RorId.parse(text)).isEmpty();
        assertThatThrownBy(() -> RorId.of(text)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RorId(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
