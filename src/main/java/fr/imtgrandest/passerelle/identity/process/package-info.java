/** The engine's own users, groups and memberships, written from ours. */
@NullMarked
package fr.imtgrandest.passerelle.identity.process;

import org.jspecify.annotations.NullMarked;
