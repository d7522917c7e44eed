package fr.imtgrandest.passerelle.local;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.imtgrandest.passerelle.identity.Alliance;
import fr.imtgrandest.passerelle.identity.Group;
import fr.imtgrandest.passerelle.identity.Groups;
import fr.imtgrandest.passerelle.identity.People;
import fr.imtgrandest.passerelle.shared.StartRefused;
import fr.imtgrandest.passerelle.support.EngineTest;
import fr.imtgrandest.passerelle.support.Printed;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EngineTest
class DemoPeopleTests {

    @Autowired
    private DemoPeople demo;

    @Autowired
    private People people;

    @Autowired
    private Alliance alliance;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({
        "dir.ensg,             dir-ensg school-ensg dir-college",
        "ri.tps,               ri-tps school-tps",
        "studies.insic,        studies-insic school-insic",
        "lab.eost,             lab-eost school-eost",
        "school.mines-nancy,   school-mines-nancy",
        "member.telecom-nancy, school-telecom-nancy wg-international",
        "lead.international,   wg-international wg-lead-international school-mines-nancy",
        "wg.materials,         wg-materials",
        "wg.lead-materials,    wg-lead-materials",
        "legal.ul,             legal-ul",
        "doctoral.gip-insic,   doctoral-gip-insic",
        "ri.alliance,          ri-alliance",
        "dir.college,          dir-college",
        "council.sec,          council-sec",
        "sign.office,          sign-office",
        "auditor,              auditor",
        "admin,                camunda-admin"
    })
    void a_person_of_the_demo_is_in_these_groups_and_no_other(String login, String groups) {
        assertThat(people.groupsOf(login)).containsExactlyInAnyOrder(groups.split(" "));
    }

    @Test
    void there_is_one_person_for_each_group_a_member_for_each_school_and_a_lead() {
        int expected = Groups.of(alliance).size() + alliance.schools().size() + 1;

        assertThat(demo.groupsByLogin()).hasSize(expected);
        assertThat(jdbc.sql("select user_id from app.account where user_id = subject")
                        .query(String.class)
                        .list())
                .hasSameElementsAs(demo.groupsByLogin().keySet());
    }

    @Test
    void no_group_is_empty_and_only_one_person_administrates() {
        Set<String> inhabited =
                demo.groupsByLogin().values().stream().flatMap(Set::stream).collect(toSet());

        assertThat(inhabited)
                .isEqualTo(Groups.of(alliance).stream().map(Group::id).collect(toSet()));
        assertThat(demo.groupsByLogin().entrySet())
                .filteredOn(person -> person.getValue().contains(Groups.CAMUNDA_ADMIN))
                .extracting(person -> person.getKey())
                .containsExactly("admin");
    }

    @Test
    void everyone_has_a_name_of_their_own() {
        assertThat(demo.registrations())
                .extracting(person -> person.firstName() + " " + person.lastName())
                .doesNotHaveDuplicates();
    }

    @Test
    void the_start_block_names_logins_that_exist() {
        Printed printed = new Printed();

        StartBlock.print(printed.stream(), 8080, Duration.ofSeconds(12));

        String block = printed.text();
        assertThat(block).contains("http://127.0.0.1:8080/", DemoPeople.PASSWORD);
        assertThat(demo.groupsByLogin())
                .containsKeys(block.lines()
                        .filter(line -> line.startsWith("   "))
                        .map(line -> line.strip().replaceFirst(" .*", ""))
                        .toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.0.2.1", "::"})
    void the_demo_refuses_to_listen_to_other_machines(String address) throws UnknownHostException {
        InetAddress other = InetAddress.getByName(address);

        assertThatThrownBy(() -> LoopbackOnly.require(other)).isInstanceOf(StartRefused.class);
        assertThatThrownBy(() -> LoopbackOnly.require(null)).isInstanceOf(StartRefused.class);
    }
}
