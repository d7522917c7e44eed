@NullMarked
package fr.imtgrandest.passerelle;

import org.jspecify.annotations.NullMarked;
