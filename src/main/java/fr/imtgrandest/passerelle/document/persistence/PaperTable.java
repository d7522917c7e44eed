package fr.imtgrandest.passerelle.document.persistence;

import fr.imtgrandest.passerelle.document.IssuedPaper;
import fr.imtgrandest.passerelle.document.PaperCode;
import fr.imtgrandest.passerelle.document.PaperKind;
import fr.imtgrandest.passerelle.document.PaperProof;
import fr.imtgrandest.passerelle.document.PaperStore;
import fr.imtgrandest.passerelle.shared.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code paper_issue}. */
@Repository
class PaperTable implements PaperStore {

    /** All but the file. */
    private static final String PAPERS = """
            select code, kind, language, issued_at, account, reference, position, seal, sha256 from app.paper_issue
            """;

    private final JdbcClient jdbc;

    PaperTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(IssuedPaper paper, byte[] file) {
        jdbc.sql("""
                        insert into app.paper_issue
                            (code, kind, language, issued_at, account, reference, position, seal, sha256, bytes)
                        values (:code, :kind, :language, :at, :account, :reference, :position, :seal, :sha256, :bytes)
                        """)
                .param("code", paper.code().digits())
                .param("kind", paper.kind().name())
                .param("language", paper.language().getLanguage())
                .param("at", Timestamp.from(paper.issuedAt()))
                .param("account", paper.account())
                .param("reference", paper.reference().toString())
                .param("position", paper.seal().position())
                .param("seal", paper.seal().hash())
                .param("sha256", paper.sha256())
                .param("bytes", file)
                .update();
    }

    @Override
    public Optional<IssuedPaper> find(PaperCode code) {
        return jdbc.sql(PAPERS + " where code = :code")
                .param("code", code.digits())
                .query(PaperTable::read)
                .optional();
    }

    @Override
    public Optional<IssuedPaper> find(Reference reference, PaperKind kind, Locale language, PaperProof.Seal seal) {
        return jdbc.sql(PAPERS
                        + " where reference = :reference and kind = :kind and language = :language and seal = :seal")
                .param("reference", reference.toString())
                .param("kind", kind.name())
                .param("language", language.getLanguage())
                .param("seal", seal.hash())
                .query(PaperTable::read)
                .optional();
    }

    @Override
    public List<IssuedPaper> of(Reference reference) {
        return jdbc.sql(PAPERS + " where reference = :reference order by issued_at desc")
                .param("reference", reference.toString())
                .query(PaperTable::read)
                .list();
    }

    @Override
    public Optional<byte[]> file(PaperCode code) {
        return jdbc.sql("select bytes from app.paper_issue where code = :code")
                .param("code", code.digits())
                .query((row, number) -> row.getBytes("bytes"))
                .optional();
    }

    private static IssuedPaper read(ResultSet row, int number) throws SQLException {
        return new IssuedPaper(
                new PaperCode(row.getString("code")),
                PaperKind.valueOf(row.getString("kind")),
                Locale.forLanguageTag(row.getString("language")),
                row.getTimestamp("issued_at").toInstant(),
                row.getString("account"),
                Reference.of(row.getString("reference")),
                new PaperProof.Seal(row.getLong("position"), row.getString("seal")),
                row.getString("sha256"));
    }

    @Override
    public void remove(Reference reference) {
        jdbc.sql("delete from app.paper_issue where reference = :reference")
                .param("reference", reference.toString())
                .update();
    }
}
