package fr.imtgrandest.passerelle.agreement.persistence;

import fr.imtgrandest.passerelle.agreement.Agreement;
import fr.imtgrandest.passerelle.agreement.AgreementRegister;
import fr.imtgrandest.passerelle.agreement.AgreementType;
import fr.imtgrandest.passerelle.agreement.Proposal;
import fr.imtgrandest.passerelle.agreement.SignatureGiven;
import fr.imtgrandest.passerelle.agreement.SignatureMethod;
import fr.imtgrandest.passerelle.identity.Alliance;
import fr.imtgrandest.passerelle.identity.Reader;
import fr.imtgrandest.passerelle.shared.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code agreement}, {@code agreement_school} and {@code agreement_signature}. */
@Repository
class RegisterTable implements AgreementRegister {

    private final JdbcClient jdbc;
    private final Alliance alliance;

    RegisterTable(JdbcClient jdbc, Alliance alliance) {
        this.jdbc = jdbc;
        this.alliance = alliance;
    }

    @Override
    public void enter(Agreement agreement) {
        insert(agreement);
        for (String school : agreement.schools()) {
            jdbc.sql("insert into app.agreement_school (reference, school, party) values (:reference, :school, :party)")
                    .param("reference", agreement.reference().toString())
                    .param("school", school)
                    .param("party", alliance.partyOf(school).id())
                    .update();
        }
        agreement.signatures().forEach(signature -> insert(agreement.reference(), signature));
    }

    private void insert(Agreement agreement) {
        Proposal.Partner partner = agreement.partner();
        jdbc.sql("""
                        insert into app.agreement (reference, title, agreement_type, partner_name, partner_country, partner_city,
                            partner_website, partner_ror, partner_erasmus_code, lead_school, confidential, effective_from,
                            expires_on, notice_months, renewal, activated_at)
                        values (:reference, :title, :type, :name, :country, :city, :website, :ror, :erasmus, :lead,
                            :confidential, :from, :until, :notice, :renewal, :at)
                        """)
                .param("reference", agreement.reference().toString())
                .param("title", agreement.title())
                .param("type", agreement.type().name())
                .param("name", partner.name())
                .param("country", partner.country())
                .param("city", partner.city())
                .param("website", partner.website())
                .param("ror", partner.ror())
                .param("erasmus", partner.erasmusCode())
                .param("lead", agreement.leadSchool())
                .param("confidential", agreement.confidential())
                .param("from", agreement.effectiveFrom())
                .param("until", agreement.expiresOn())
                .param("notice", agreement.noticeMonths())
                .param("renewal", agreement.renewal())
                .param("at", Timestamp.from(agreement.activatedAt()))
                .update();
    }

    private void insert(Reference reference, SignatureGiven signature) {
        jdbc.sql("""
                        insert into app.agreement_signature (reference, party, name, capacity, method, signed_on, place,
                            recorded_by, recorded_at, content_hash)
                        values (:reference, :party, :name, :capacity, :method, :signedOn, :place, :by, :at, :contentHash)
                        """)
                .param("reference", reference.toString())
                .param("party", signature.party())
                .param("name", signature.name())
                .param("capacity", signature.capacity())
                .param("method", signature.method().name())
                .param("signedOn", signature.signedOn())
                .param("place", signature.place())
                .param("by", signature.by())
                .param("at", Timestamp.from(signature.at()))
                .param("contentHash", signature.contentHash())
                .update();
    }

    @Override
    public void reduce(Reference reference) {
        jdbc.sql("delete from app.agreement_signature where reference = :reference")
                .param("reference", reference.toString())
                .update();
        jdbc.sql("update app.agreement set draft_link = null, draft_version = null where reference = :reference")
                .param("reference", reference.toString())
                .update();
    }

    @Override
    public Optional<Agreement> find(Reference reference) {
        return jdbc.sql("select * from app.agreement where reference = :reference")
                .param("reference", reference.toString())
                .query(this::read)
                .optional();
    }

    @Override
    public List<Agreement> list(Reader reader, int limit, int offset) {
        return jdbc.sql("select a.* from app.agreement a left join app.agreement_case c on c.reference = a.reference"
                        + " where not a.confidential or " + Readers.MAY_READ
                        + " order by a.activated_at desc, a.reference desc limit :limit offset :offset")
                .param("userId", reader.userId())
                .param("groups", Readers.groups(reader))
                .param("limit", limit)
                .param("offset", offset)
                .query(this::read)
                .list();
    }

    @Override
    public List<Entry> open(int limit) {
        return jdbc.sql("select reference, title, partner_name, partner_country from app.agreement"
                        + " where not confidential order by activated_at desc, reference desc limit :limit")
                .param("limit", limit)
                .query((row, number) -> new Entry(
                        Reference.of(row.getString("reference")),
                        row.getString("title"),
                        row.getString("partner_name"),
                        row.getString("partner_country")))
                .list();
    }

    private Agreement read(ResultSet row, int number) throws SQLException {
        Reference reference = Reference.of(row.getString("reference"));
        return new Agreement(
                reference,
                row.getString("title"),
                AgreementType.valueOf(row.getString("agreement_type")),
                new Proposal.Partner(
                        row.getString("partner_name"),
                        row.getString("partner_country"),
                        row.getString("partner_city"),
                        row.getString("partner_website"),
                        row.getString("partner_ror"),
                        row.getString("partner_erasmus_code"),
                        null),
                row.getString("lead_school"),
                schools(reference),
                signatures(reference),
                row.getBoolean("confidential"),
                row.getObject("effective_from", LocalDate.class),
                row.getObject("expires_on", LocalDate.class),
                row.getInt("notice_months"),
                row.getString("renewal"),
                row.getTimestamp("activated_at").toInstant());
    }

    private List<String> schools(Reference reference) {
        return jdbc.sql("select school from app.agreement_school where reference = :reference order by school")
                .param("reference", reference.toString())
                .query(String.class)
                .list();
    }

    private List<SignatureGiven> signatures(Reference reference) {
        return jdbc.sql("select * from app.agreement_signature where reference = :reference order by signed_on, party")
                .param("reference", reference.toString())
                .query((row, number) -> new SignatureGiven(
                        row.getString("party"),
                        row.getString("name"),
                        row.getString("capacity"),
                        SignatureMethod.valueOf(row.getString("method")),
                        row.getObject("signed_on", LocalDate.class),
                        row.getString("place"),
                        row.getString("recorded_by"),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getString("content_hash")))
                .list();
    }
}
