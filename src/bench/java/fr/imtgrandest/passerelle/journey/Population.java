package fr.imtgrandest.passerelle.journey;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fills the register and the engine as years of use would. */
final class Population {

    private static final List<String> SCHOOLS =
            List.of("mines-nancy", "telecom-nancy", "ensg", "tps", "insic", "eost");

    /** Agreements of past years, of all types, countries and schools, some of them over. */
    private static final String CASES = """
            insert into app.agreement_case (reference, process_instance_id, title, agreement_type, partner_name, partner_country,
                lead_school, confidential, proposer, stage, legal_status, ending, started_at, ended_at, schools, themes, dimension)
            select reference, reference, 'Coopération en ' || (array['géosciences', 'matériaux', 'cybersécurité', 'imagerie médicale',
                    'mégadonnées', 'mécanique'])[1 + n % 6] || ' n° ' || n,
                (array['STUDENT_EXCHANGE', 'DOUBLE_DEGREE', 'RESEARCH', 'COTUTELLE', 'ACCORD_CADRE', 'INTERNSHIP'])[1 + n % 6],
                'Université partenaire ' || n % 900, country, school, false, 'member.' || school, 'DONE', 'ACTIVE', 'AGREEMENT_ACTIVE',
                started, started + interval '200 days', array[school], array[theme], 'TRAINING'
            from (select n, 'AGR-' || 2012 + n % 13 || '-' || lpad((10000 + n)::text, 5, '0') as reference,
                    (array['DE', 'CN', 'MA', 'CA', 'IT', 'JP', 'BR', 'TN', 'GB', 'US', 'PL', 'ES'])[1 + n % 12] as country,
                    (array['mines-nancy', 'telecom-nancy', 'ensg', 'tps', 'insic', 'eost'])[1 + n % 6] as school,
                    (array['materials', 'geosciences', 'cybersecurity', 'big-data'])[1 + n % 4] as theme,
                    timestamptz '2012-01-01' + n % 4700 * interval '1 day' as started
                from generate_series(1, :entries) n) of
            """;

    private static final String REGISTER = """
            insert into app.agreement (reference, title, agreement_type, partner_name, partner_country, partner_city, lead_school,
                confidential, effective_from, expires_on, notice_months, renewal, draft_link, draft_version, activated_at)
            select reference, title, agreement_type, partner_name, partner_country, 'Ville', lead_school, false,
                ended_at::date, ended_at::date + 1826, 6, 'EXPRESS', 'https://example.org/' || reference, '1', ended_at
            from app.agreement_case where process_instance_id = reference
            """;

    private static final String IN_REGISTER = """
            insert into app.agreement_school (reference, school, party)
            select reference, lead_school, 'ul' from app.agreement_case where process_instance_id = reference
            """;

    private static final String READERS = """
            insert into app.agreement_case_group (reference, group_id)
            select reference, unnest(array['school-' || lead_school, 'ri-alliance', 'dir-college', 'auditor'])
            from app.agreement_case where process_instance_id = reference
            """;

    private final JdbcClient register;
    private final Cast cast;
    private final ProcessEngine engine;

    Population(JdbcClient register, Cast cast, ProcessEngine engine) {
        this.register = register;
        this.cast = cast;
        this.engine = engine;
    }

    void signed(int entries) {
        register.sql(CASES).param("entries", entries).update();
        List.of(REGISTER, IN_REGISTER, READERS)
                .forEach(statement -> register.sql(statement).update());
    }

    /** Cases under way: half await their screening, a quarter opinions, a quarter the directors. */
    HttpCase underWay(int cases) {
        HttpCase last = waiting(0);
        for (int position = 1; position < cases; position++) {
            last = waiting(position);
        }
        return last;
    }

    private HttpCase waiting(int position) {
        String school = SCHOOLS.get(position % SCHOOLS.size());
        HttpCase opened = HttpCase.propose(
                cast,
                engine,
                "member." + school,
                Answers.proposal("STUDENT_EXCHANGE", List.of(school)).with("title", "Échange en cours n° " + position));
        if (position % 2 == 0) {
            return opened;
        }
        opened.answer("ri.alliance", HttpCase.SCREEN, Answers.GO)
                .all(HttpCase.INVITATION, Answers.JOIN)
                .answer("ri." + school, HttpCase.DRAFT, Answers.ready("NONE"));
        return position % 4 == 1 ? opened : opened.all(HttpCase.OPINION, Answers.FAVORABLE);
    }
}
