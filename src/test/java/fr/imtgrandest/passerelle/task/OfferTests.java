package fr.imtgrandest.passerelle.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OfferTests {

    @Test
    void a_source_is_asked_once_however_many_values_are_held_against_it() {
        List<String> asked = new ArrayList<>();
        Offer offer = new Offer(source -> {
            asked.add(source);
            return Set.of("a", "b");
        });
        FieldType.Allowed fruits = new FieldType.Allowed.Source("fruits");

        assertThat(offer.includes(fruits, List.of("a"))).isTrue();
        assertThat(offer.includes(fruits, List.of("b", "c"))).isFalse();
        assertThat(offer.includes(new FieldType.Allowed.Values(List.of("c")), List.of("c")))
                .isTrue();
        assertThat(asked).containsExactly("fruits");
    }
}
