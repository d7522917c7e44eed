@NullMarked
package fr.imtgrandest.passerelle.agreement.process;

import org.jspecify.annotations.NullMarked;
