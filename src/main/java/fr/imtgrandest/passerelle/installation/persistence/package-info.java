/** Tables of where the database lives. */
@NullMarked
package fr.imtgrandest.passerelle.installation.persistence;

import org.jspecify.annotations.NullMarked;
