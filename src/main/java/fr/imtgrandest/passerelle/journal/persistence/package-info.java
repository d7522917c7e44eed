@NullMarked
package fr.imtgrandest.passerelle.journal.persistence;

import org.jspecify.annotations.NullMarked;
