package fr.imtgrandest.passerelle.local;

import com.sun.security.auth.module.UnixSystem;
import fr.imtgrandest.passerelle.shared.StartRefused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The account the server runs under, as PostgreSQL refuses to be started by root.
 *
 * @param name for messages
 * @param prefix the words put before a command to run it as this account
 * @param uid the owner of the files of the server, as seen from outside
 * @param gid the group of the files of the server
 */
record ServerAccount(String name, List<String> prefix, int uid, int gid) {

    /** Capabilities that lead an account past a closed parent directory such as /root, the weaker first. */
    private static final List<String> CAPABILITIES = List.of("dac_read_search", "dac_override");

    /** What can be tried on this machine, best first. */
    static List<ServerAccount> candidates() {
        if (own().uid() != 0) {
            return List.of(own());
        }
        List<ServerAccount> candidates = new ArrayList<>(List.of(userNamespace()));
        Stream.of("postgres", "nobody")
                .flatMap(name -> unprivileged(name).stream())
                .findFirst()
                .ifPresent(account -> {
                    candidates.add(account);
                    CAPABILITIES.forEach(capability -> candidates.add(account.with(capability)));
                });
        return List.copyOf(candidates);
    }

    /** The account of this process; no good for root. */
    static ServerAccount own() {
        UnixSystem system = new UnixSystem();
        return new ServerAccount(
                "the account of this program", List.of(), (int) system.getUid(), (int) system.getGid());
    }

    /** Root outside, nobody inside: needs no second account, but many containers forbid it. */
    static ServerAccount userNamespace() {
        return new ServerAccount("a user namespace", List.of("unshare", "-U"), own().uid(), own().gid());
    }

    /** An ordinary account of the machine, empty when there is none of that name. */
    static Optional<ServerAccount> unprivileged(String name) {
        CommandResult uid = CommandResult.of(List.of("id", "-u", name));
        CommandResult gid = CommandResult.of(List.of("id", "-g", name));
        if (!uid.succeeded() || !gid.succeeded()) {
            return Optional.empty();
        }
        List<String> prefix =
                List.of("setpriv", "--reuid=" + uid.output(), "--regid=" + gid.output(), "--clear-groups");
        return Optional.of(new ServerAccount(
                "the account " + name, prefix, Integer.parseInt(uid.output()), Integer.parseInt(gid.output())));
    }

    /** The same account that keeps one capability of root. */
    ServerAccount with(String capability) {
        List<String> longer = new ArrayList<>(prefix);
        // without no_setuid_fixup access(2), with which PostgreSQL looks for its own files, ignores the capability
        longer.add("--securebits=+no_setuid_fixup");
        longer.add("--inh-caps=+" + capability);
        longer.add("--ambient-caps=+" + capability);
        return new ServerAccount(name + " with " + capability, List.copyOf(longer), uid, gid);
    }

    /** The first candidate that can really run the programs from where they lie. */
    static ServerAccount firstAble(List<ServerAccount> candidates, PostgresBinaries binaries) {
        List<String> refusals = new ArrayList<>();
        for (ServerAccount candidate : candidates) {
            CommandResult result = candidate.run(List.of(binaries.program("postgres"), "--version"));
            if (result.succeeded()) {
                return candidate;
            }
            refusals.add(candidate.name() + " (" + result.output() + ")");
        }
        throw new StartRefused(
                "The embedded PostgreSQL cannot be run here, neither as root, which it refuses, nor otherwise. Tried: "
                        + String.join(", ", refusals) + ".",
                "Start Passerelle as an ordinary user, from a directory that user can read. "
                        + PostgresServer.USE_ANOTHER_SERVER);
    }

    CommandResult run(List<String> command) {
        return CommandResult.of(Stream.concat(prefix.stream(), command.stream()).toList());
    }

    /** Gives files to this account, also those another account made at an earlier start. */
    void takeOver(Path tree) {
        try {
            FileTrees.changeOwner(tree, uid, gid);
        } catch (IOException e) {
            throw new StartRefused(
                    "Files under " + tree + " belong to another account than " + name + ".",
                    "Start Passerelle as the account that made them, or give them to this one with chown -R.",
                    e);
        }
    }
}
