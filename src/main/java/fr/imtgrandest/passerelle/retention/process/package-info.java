@NullMarked
package fr.imtgrandest.passerelle.retention.process;

import org.jspecify.annotations.NullMarked;
