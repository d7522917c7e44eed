package fr.imtgrandest.passerelle.document.persistence;

import fr.imtgrandest.passerelle.document.Document;
import fr.imtgrandest.passerelle.document.DocumentKind;
import fr.imtgrandest.passerelle.document.DocumentStore;
import fr.imtgrandest.passerelle.document.DocumentVersion;
import fr.imtgrandest.passerelle.document.FileType;
import fr.imtgrandest.passerelle.document.NewDocument;
import fr.imtgrandest.passerelle.document.SubmittedContent;
import fr.imtgrandest.passerelle.shared.Reference;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code document…}. */
@Repository
class DocumentTables implements DocumentStore {

    /** Bytes held in memory at a time. */
    private static final int PIECE = 1 << 18;

    private static final String VERSIONS = """
            select d.*, v.id as version, v.number, v.name, v.file_type, v.size, v.sha256, v.pages, v.account, v.uploaded_at
            from app.document d join app.document_version v on v.document = d.id
            """;

    private final JdbcClient jdbc;

    DocumentTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void open(UUID document, Reference reference, NewDocument opened) {
        jdbc.sql("""
                        insert into app.document (id, reference, kind, language, restricted)
                        values (:id, :reference, :kind, :language, :restricted)
                        """)
                .param("id", document)
                .param("reference", reference.toString())
                .param("kind", opened.kind().name())
                .param("language", opened.language())
                .param("restricted", opened.restricted())
                .update();
    }

    @Override
    public void lock(UUID document) {
        jdbc.sql("select id from app.document where id = :id for update")
                .param("id", document)
                .query(UUID.class)
                .single();
    }

    @Override
    public void add(UUID document, DocumentVersion version, String text, InputStream content) {
        jdbc.sql("""
                        insert into app.document_version (id, document, number, name, file_type, size, sha256, pages, account, uploaded_at)
                        values (:id, :document, :number, :name, :type, :size, :sha256, :pages, :account, :at)
                        """)
                .param("id", version.id())
                .param("document", document)
                .param("number", version.number())
                .param("name", version.name())
                .param("type", version.type().name())
                .param("size", version.size())
                .param("sha256", version.sha256())
                .param("pages", version.pages())
                .param("account", version.account())
                .param("at", Timestamp.from(version.uploadedAt()))
                .update();
        jdbc.sql("""
                        insert into app.document_words (version, words)
                        values (:version, to_tsvector('app.french_words', :text) || to_tsvector('app.english_words', :text))
                        """).param("version", version.id()).param("text", text).update();
        try {
            addPieces(version.id(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addPieces(UUID version, InputStream content) throws IOException {
        int position = 0;
        for (byte[] piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
            jdbc.sql("insert into app.document_piece (version, position, bytes) values (:version, :position, :bytes)")
                    .param("version", version)
                    .param("position", position++)
                    .param("bytes", piece)
                    .update();
        }
    }

    @Override
    public void withdraw(UUID document, String account, Instant at) {
        jdbc.sql("update app.document set withdrawn_at = :at, withdrawn_by = :account where id = :id")
                .param("id", document)
                .param("account", account)
                .param("at", Timestamp.from(at))
                .update();
    }

    @Override
    public List<Document> of(Reference reference) {
        return documents(
                jdbc.sql(VERSIONS + " where d.reference = :reference order by v.uploaded_at desc, v.number desc")
                        .param("reference", reference.toString()));
    }

    @Override
    public Optional<Document> find(UUID document) {
        return documents(jdbc.sql(VERSIONS + " where d.id = :id order by v.number desc")
                        .param("id", document))
                .stream()
                .findFirst();
    }

    @Override
    public void submit(Reference reference, String contentHash, UUID version, Instant at) {
        jdbc.sql("""
                        insert into app.document_content (reference, content_hash, version, submitted_at)
                        values (:reference, :hash, :version, :at) on conflict do nothing
                        """)
                .param("reference", reference.toString())
                .param("hash", contentHash)
                .param("version", version)
                .param("at", Timestamp.from(at))
                .update();
    }

    @Override
    public List<SubmittedContent> submissions(Reference reference) {
        Map<String, List<Document>> documents = new LinkedHashMap<>();
        Map<String, Instant> times = new HashMap<>();
        jdbc.sql(VERSIONS.replace("select d.*", "select c.content_hash, c.submitted_at, d.*") + """
                        join app.document_content c on c.version = v.id
                        where c.reference = :reference order by c.submitted_at, c.content_hash, d.kind, d.language, d.id
                        """)
                .param("reference", reference.toString())
                .query((ResultSet row) -> {
                    String hash = row.getString("content_hash");
                    times.putIfAbsent(hash, row.getTimestamp("submitted_at").toInstant());
                    documents.computeIfAbsent(hash, first -> new ArrayList<>()).add(read(row));
                });
        return documents.entrySet().stream()
                .map(entry -> new SubmittedContent(
                        entry.getKey(), Objects.requireNonNull(times.get(entry.getKey())), entry.getValue()))
                .toList();
    }

    @Override
    public void write(UUID version, OutputStream target) {
        Optional<byte[]> piece = piece(version, 0);
        try {
            for (int position = 1; piece.isPresent(); position++) {
                target.write(piece.get());
                piece = piece(version, position);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<byte[]> piece(UUID version, int position) {
        return jdbc.sql("select bytes from app.document_piece where version = :version and position = :position")
                .param("version", version)
                .param("position", position)
                .query((row, number) -> row.getBytes("bytes"))
                .optional();
    }

    private static List<Document> documents(JdbcClient.StatementSpec statement) {
        Map<UUID, Document> documents = new LinkedHashMap<>();
        statement.query((ResultSet row) -> {
            Document read = read(row);
            documents.merge(read.id(), read, DocumentTables::joined);
        });
        return List.copyOf(documents.values());
    }

    private static Document joined(Document newer, Document older) {
        List<DocumentVersion> versions = new ArrayList<>(newer.versions());
        versions.addAll(older.versions());
        return new Document(
                newer.id(),
                newer.reference(),
                newer.kind(),
                newer.language(),
                newer.restricted(),
                newer.withdrawn(),
                versions);
    }

    private static Document read(ResultSet row) throws SQLException {
        DocumentVersion version = new DocumentVersion(
                row.getObject("version", UUID.class),
                row.getInt("number"),
                row.getString("name"),
                FileType.valueOf(row.getString("file_type")),
                row.getLong("size"),
                row.getString("sha256"),
                row.getObject("pages", Integer.class),
                row.getString("account"),
                row.getTimestamp("uploaded_at").toInstant());
        return new Document(
                row.getObject("id", UUID.class),
                Reference.of(row.getString("reference")),
                DocumentKind.valueOf(row.getString("kind")),
                row.getString("language"),
                row.getBoolean("restricted"),
                row.getTimestamp("withdrawn_at") != null,
                List.of(version));
    }

    @Override
    public void remove(Reference reference) {
        String versions = "(select v.id from app.document_version v join app.document d on d.id = v.document "
                + "where d.reference = :reference)";
        for (String statement : List.of(
                "delete from app.document_content where version in " + versions,
                "delete from app.document_words where version in " + versions,
                "delete from app.document_piece where version in " + versions,
                "delete from app.document_version where id in " + versions,
                "delete from app.document where reference = :reference")) {
            jdbc.sql(statement).param("reference", reference.toString()).update();
        }
    }
}
