/** What pages read from the engine for the person who looks at them. */
@NullMarked
package fr.imtgrandest.passerelle.portfolio.process;

import org.jspecify.annotations.NullMarked;
