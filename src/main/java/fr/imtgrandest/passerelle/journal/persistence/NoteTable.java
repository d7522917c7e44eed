package fr.imtgrandest.passerelle.journal.persistence;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The values of {@code journal_note}, which only the owner of the database can blank. */
@Component
public class NoteTable {

    private static final String BLANK =
            "update app.journal_note n set salt = null, before_value = null, after_value = null ";

    private final JdbcClient jdbc;

    NoteTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Blanks from where some accounts acted; how many notes that were. */
    public int blankAddresses(Collection<String> accounts) {
        return jdbc.sql(BLANK + """
                        from app.journal_entry e
                        where e.chain = n.chain and e.position = n.position and n.name = 'address'
                            and e.account = any(:accounts) and n.salt is not null
                        """)
                .param("accounts", accounts.toArray(String[]::new))
                .update();
    }

    /** Blanks all notes of a chain; how many were not blank. */
    public int blank(String chain) {
        return jdbc.sql(BLANK + "where n.chain = :chain and n.salt is not null")
                .param("chain", chain)
                .update();
    }
}
