@NullMarked
package fr.imtgrandest.passerelle.journal.process;

import org.jspecify.annotations.NullMarked;
