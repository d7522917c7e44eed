@NullMarked
package fr.imtgrandest.passerelle.shared.persistence;

import org.jspecify.annotations.NullMarked;
