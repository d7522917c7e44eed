/** The process in which directors decide and vote. */
@NullMarked
package fr.imtgrandest.passerelle.approval.process;

import org.jspecify.annotations.NullMarked;
