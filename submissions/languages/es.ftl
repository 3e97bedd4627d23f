# Spanish, as it is understood all over Latin America. English (en.ftl) is the master: the same
# entries in the same order.


## The file as a whole

empty-file = El archivo está vacío.
    .remedy = Envíe el archivo otra vez; puede haberse cortado.
unknown-kind = Este tipo de archivo no se lee.
    .remedy = Envíe el formulario como libro (.xlsx u .ods) o como .csv.
unreadable-file = No se pudo abrir el archivo para leerlo.
    .remedy = Revise quién tiene permiso para leerlo en la bandeja de entrada.
link = Esto es un enlace y no un archivo. Los enlaces nunca se siguen.
    .remedy = Ponga el archivo mismo en su lugar.
too-large = El archivo es más grande de lo que puede ser un envío (límite: { $limit }).
    .remedy = Envíe solo el formulario, sin imágenes, hojas copiadas ni otros datos.
sheet-too-large = Una hoja pasa de { $rows } filas o de { $columns } columnas, o el archivo tiene más de { $cells } celdas con contenido.
    .remedy = Envíe solo el formulario, sin hojas copiadas ni otros datos. Borre lo que está muy abajo o muy a la derecha.
not-a-workbook = El archivo no es un libro del tipo que indica su nombre.
    .remedy = Ábralo en su programa de hojas de cálculo, guárdelo como libro de Excel (.xlsx) y envíe ese archivo.
old-format = El archivo está en el formato de Excel anterior a 2007.
    .remedy = Ábralo y guárdelo como libro de Excel (.xlsx).
encrypted = El libro está protegido con contraseña, así que no se puede leer.
    .remedy = Quite la contraseña y envíelo otra vez.
zip-bomb = Al descomprimirse, el archivo ocupa mucho más de lo que puede contener un envío.
    .remedy = Empiece de nuevo con un formulario limpio y copie en él sus cifras.
xml-entities = El libro contiene declaraciones (DOCTYPE) que ningún programa de hojas de cálculo escribe.
    .remedy = Ábralo en su programa de hojas de cálculo, guárdelo como libro de Excel (.xlsx) y envíe ese archivo.
xml-encoding = Una parte del libro no está escrita en UTF-8.
    .remedy = Ábralo en su programa de hojas de cálculo, guárdelo como libro de Excel (.xlsx) y envíe ese archivo.
damaged = El libro está dañado y no se pudo leer hasta el final.
    .remedy = Ábralo en su programa de hojas de cálculo, deje que repare el archivo, guárdelo y envíelo otra vez.
damaged-csv = Las comillas de la línea { $line }, o de una línea posterior, no se cierran, así que el archivo no se puede leer.
    .remedy = Guarde el archivo otra vez como CSV desde su programa de hojas de cálculo.
encoding = No se puede saber con certeza cómo están escritas las letras con tilde en este archivo, así que podrían salir mal.
    .remedy = Guarde el archivo como “CSV UTF-8” o como libro de Excel (.xlsx).
ambiguous-delimiter = No se puede saber con certeza cuál de estos signos separa las columnas: { $marks }.
    .remedy = Guarde el archivo como libro de Excel (.xlsx). O escriba encima de todas las demás una línea que indique el signo, como sep=; y nada más en ella.
damaged-json = El archivo deja de ser JSON en la línea { $line }, en el carácter { $character }.
    .remedy = Corríjalo ahí; un verificador de JSON muestra qué está mal.
json-encoding = El archivo no está escrito en UTF-8, como debe estarlo JSON.
    .remedy = Escríbalo en UTF-8.
json-too-deep = Hay listas y objetos unos dentro de otros, a más niveles de los que necesita cualquier envío.
    .remedy = Escriba el documento como indica su esquema publicado.
json-key-twice = Una clave aparece más de una vez en este objeto, así que no hay certeza sobre su valor.
    .remedy = Deje cada clave una sola vez.
json-number = Este no es un número con el que se pueda contar: no es un número, es infinito o tiene demasiadas cifras.
    .remedy = Escriba el número mismo, o null si no se conoce.
json-text = Este texto contiene caracteres que ningún texto puede contener.
    .remedy = Escríbalo otra vez en UTF-8, sin caracteres de control.
json-object-expected = Aquí se espera un objeto, con una clave para cada valor.
    .remedy = Escriba el documento como indica su esquema publicado.
json-list-expected = Aquí se espera una lista, con un objeto para cada fila.
    .remedy = Escriba el documento como indica su esquema publicado; una lista vacía si no hay nada.
json-value-expected = Aquí se espera un solo valor: texto, un número, true, false o null.
    .remedy = Escriba el documento como indica su esquema publicado.
too-heavy = Leer el archivo tomó más tiempo o memoria de lo que necesita cualquier envío, así que se detuvo la lectura.
    .remedy = Empiece de nuevo con un formulario limpio y copie en él sus cifras.
reader-fault = No se pudo leer el archivo por una falla del sistema, no de usted.
    .remedy = La organización socia no tiene que hacer nada; la coordinación de la alianza avisa a quienes hacen el sistema. Se intenta de nuevo en cada ejecución.
too-many-problems = Hay más problemas que los { $limit } que se listan aquí.
    .remedy = Corrija primero estos; lo que quede se informa la próxima vez.
nothing-reported = No se llenó nada: ningún producto, ninguna línea presupuestaria y ninguna señal de cambio.
    .remedy = Llene lo que sepa; escriba 0 solo donde no hubo ninguno.
revision-taken = Ya se aceptó la revisión { $revision } de este período con otro contenido.
    .remedy = Si este archivo es más nuevo, suba en uno la revisión de la portada.

## Sheets and columns

sheet-missing = Falta la hoja “{ $sheet_name }”.
    .remedy = Vuelva a ponerla a partir del formulario, aunque no tenga nada que informar en ella.
sheet-twice = Hay más de una hoja “{ $sheet_name }”.
    .remedy = Deje una y quite la otra.
unknown-sheet = Esta hoja no es parte del formulario; no se leyó nada de ella.
    .remedy = Pase a las hojas del formulario las cifras que deban contar.
key-row-missing = Falta la fila de claves de columna, pequeñas y en gris, así que no se pueden distinguir las columnas.
    .remedy = Vuelva a poner la fila a partir del formulario, justo encima de la primera fila que se llena.
column-missing = Falta la columna “{ $column }” (clave { $key }).
    .remedy = Vuelva a ponerla a partir del formulario, con su clave en la fila pequeña y gris.
column-twice = La clave { $key } está sobre dos columnas.
    .remedy = Deje una de las dos columnas.
unknown-column = Esta columna no es parte del formulario; no se leyó nada de ella.
    .remedy = Pase lo que deba contar a una columna del formulario, o déjela para su propio uso.
cover-line-missing = Falta la línea “{ $column }” en la portada (clave { $key }).
    .remedy = Vuelva a ponerla a partir del formulario.
cover-line-twice = La línea “{ $column }” está dos veces en la portada (clave { $key }).
    .remedy = Deje una de las dos.

## The cover

wrong-contract = Esta es otra versión del formulario, no la que se usa ahora ({ $expected }).
    .remedy = Copie sus cifras en el último formulario que se le envió.
wrong-programme = Este formulario es de otro programa y no de { $expected }.
    .remedy = Use el formulario de { $expected }.
unknown-partner = Ninguna organización socia del programa tiene este código.{ $nearest ->
        [none] {""}
       *[other] {" "}El más parecido es { $nearest }.
    }
    .remedy = Use el código con el que se envió el formulario.
unknown-period = El programa no tiene este período.
    .remedy = Use uno de estos: { $expected }.
period-not-expected = No se espera ningún envío de esta organización socia para este período.
    .remedy = Revise la organización socia y el período en la portada.
bad-revision = La revisión debe ser un número entero, de 1 en adelante.
    .remedy = Escriba 1 la primera vez; uno más cada vez que corrija.
unknown-language = Este idioma no se usa aquí.
    .remedy = Use uno de estos: { $expected }.
unknown-number-format = El formato de números no es uno de la lista.
    .remedy = Elija, como texto, cómo escribe usted los números: { $expected }.

## Rows

value-missing = “{ $column }” está vacío, pero esta fila lo necesita.
    .remedy = Llénelo, o borre toda la fila.
unknown-indicator = Ningún indicador del programa tiene este código.{ $nearest ->
        [none] {""}
       *[other] {" "}El más parecido es { $nearest }.
    }
    .remedy = Elija uno de la lista.
indicator-not-assigned = Este indicador no está entre los que informa esta organización socia.
    .remedy = Elija uno de la lista; consulte a la coordinación de la alianza si debería ser suyo.
place-not-allowed = Esta organización socia no informa sobre este lugar.
    .remedy = Use uno de estos: { $expected }.
unknown-age-group = El programa no tiene este grupo de edad.
    .remedy = Use uno de estos: { $expected }; vacío significa todas las edades.
age-group-crosses = Este grupo de edad abarca partes de varios grupos de edad del programa, o reúne a niñas y niños con personas adultas.
    .remedy = Dé los números por estos grupos de edad: { $expected }; o solo en la fila de todas las edades.
age-groups-not-used = El programa no separa por edad, así que esta celda debe quedar vacía.
    .remedy = Bórrela e informe todas las edades juntas en una fila.
split-not-asked = Este indicador no cuenta personas, así que no se separa por sexo ni por edad.
    .remedy = Borre esta celda; basta con el total.
totals-row-not-counted = Esta fila es la suma de las filas de arriba, así que se verificó y no se contó.
    .remedy = No hay nada que hacer; los totales se calculan por usted.
totals-row-differs = Esta fila es la suma de otras, pero este número no es lo que suman las filas de arriba.
    .remedy = Corrija las filas de arriba o quite esta; no se cuenta.
perhaps-totals-row = El nombre de esta línea comienza como el de una suma de otras líneas.
    .remedy = Diga si lo es. Si es una línea propia, póngale otro nombre.
duplicate-row = Esta fila corresponde a lo mismo que la fila { $other_row }.
    .remedy = Deje una de las dos, o súmelas en una sola fila si ambas son válidas.
parts-exceed-total = Las partes por sexo suman más que el total.
    .remedy = Corrija el total o las partes.
parts-differ-from-total = Las partes por sexo, con las de sexo desconocido, suman menos que el total.
    .remedy = Corríjalas, o deje vacío “sexo desconocido” para que el resto cuente como desconocido.
total-missing = Se dio una parte, pero el total está vacío.
    .remedy = Llene el total; una parte sin las demás no lo forma.
age-groups-exceed-total = Los grupos de edad suman más que la fila de todas las edades (fila { $other_row }).
    .remedy = Corrija la fila de todas las edades o las de los grupos de edad.
age-groups-without-total = Hay una fila para un grupo de edad, pero ninguna para todas las edades.
    .remedy = Agregue una fila para el mismo indicador y lugar, con el grupo de edad vacío.
not-applicable-with-values = La fila dice que no aplica, pero contiene números.
    .remedy = Borre los números, o borre “¿Aplica?”.
period-not-begun = Esto se llenó como realizado, pero el período de la portada comienza apenas el { $start }.
    .remedy = Bórrelo; los valores planificados pueden quedarse. Si se trata de otro período, corrija la portada.
not-yes-or-no = Esta celda solo acepta sí o no.
    .remedy = Escriba sí o no, o déjela vacía.
unknown-currency = Este no es un código de moneda.
    .remedy = Escriba tres letras, como EUR.
unknown-pathway = El programa no tiene esta ruta de cambio.
    .remedy = Use una de estas: { $expected }.
unknown-significance = Esto no dice cuánto importa un cambio.{ $nearest ->
        [high] {" "}Lo más parecido es { form-significance-high }.
        [medium] {" "}Lo más parecido es { form-significance-medium }.
        [low] {" "}Lo más parecido es { form-significance-low }.
       *[none] {""}
    }
    .remedy = Escriba { form-significance-high }, { form-significance-medium } o { form-significance-low }, o deje la celda vacía.
unknown-outcome = Ninguna teoría de cambio del programa tiene este resultado.{ $nearest ->
        [none] {""}
       *[other] {" "}El más parecido es { $nearest }.
    }
    .remedy = Elija uno de la lista, o deje la celda vacía.
date-not-read = Esta no es una fecha que se pueda leer sin adivinar.
    .remedy = Escriba un año, un mes o un día: 2017, 2017-06 o 2017-06-30; deje la celda vacía si no se conoce.
date-two-digit-year = Esta fecha no tiene las cuatro cifras del año.
    .remedy = Escríbala con el año completo: 2017, 2017-06 o 2017-06-30.
ambiguous-date = Esto se puede leer como dos fechas distintas: nada muestra qué número es el día y cuál el mes.
    .remedy = Diga cuál es la correcta, o escriba la fecha como 2017-06-30: año, mes, día.
date-serial = Hay un número donde se espera una fecha. Puede ser la forma en que una hoja de cálculo cuenta los días, desde uno de dos comienzos.
    .remedy = Diga cuál es el correcto, o escriba la fecha como 2017-06-30.
buddhist-year = Este año está más de 400 años en el futuro. Puede ser del calendario budista.
    .remedy = Diga cuál es el correcto, o escriba el año como 2017.
date-in-future = Esta fecha todavía no ha llegado.
    .remedy = Revise el año; escriba lo que ya se ha visto.
date-outside-programme = Esta fecha está lejos del tiempo del programa ({ $start } a { $end }).
    .remedy = Revise el año. Si es correcto, no hay nada que hacer.
minimum-disaggregation = Aquí se piden por separado niñas y niños (mujeres y hombres), y no se dieron.
    .remedy = Llene ambos datos si los conoce.
explanation-missing = Lo realizado está más de { $pct } % por encima o por debajo de lo planificado, y nada dice por qué.
    .remedy = { $has_column ->
        [no] Revise ambos números. Si son correctos, diga la razón a la coordinación de la alianza: hasta entonces no cuentan como definitivos.
       *[yes] Revise ambos números. Si son correctos, diga la razón en “{ $column }”: hasta entonces no cuentan como definitivos.
    }

## Personal data

personal-data-email = Este texto parece contener una dirección de correo electrónico, así que se dejó fuera por completo.
    .remedy = Quite la dirección y envíe el archivo otra vez, para que se conserve el resto del texto.
personal-data-telephone = Este texto parece contener un número de teléfono, así que se dejó fuera por completo.
    .remedy = Quite el número y envíe el archivo otra vez, para que se conserve el resto del texto.
personal-data-identity-number = Este texto parece contener el número de un documento de identidad, así que se dejó fuera por completo.
    .remedy = Quite el número y envíe el archivo otra vez, para que se conserve el resto del texto.
personal-data-coordinates = Este texto parece decir exactamente dónde está algo, así que se dejó fuera por completo.
    .remedy = Escriba en su lugar la localidad o el distrito, y envíe el archivo otra vez.
personal-data-name = Este texto parece nombrar a una persona, así que se dejó fuera por completo.
    .remedy = Escriba en su lugar un rol, como “una maestra” o “una niña de nuestro grupo”, y envíe el archivo otra vez. Si no se trata de una persona, dígalo con otras palabras.

## Cells

not-a-number = Hay texto donde se espera un número.
    .remedy = Escriba solo el número; deje la celda vacía si no se conoce, y 0 solo si no hubo ninguno.
ambiguous-number = Esto se puede leer como dos números distintos: su { $mark } puede marcar miles o decimales.
    .remedy = Escriba el número otra vez sin ningún signo entre las cifras, o elija en la portada cómo escribe usted los números.
other-number-format = Este número no está escrito como dice la portada ({ $declared }).
    .remedy = Escríbalo otra vez sin ningún signo entre las cifras, o corrija el formato de números en la portada.
more-than-one-number = Hay más de un número en esta celda.
    .remedy = Escriba el que cuenta, sin espacios; los demás pueden ir en la nota.
approximate-number = Este número es solo aproximado, o un rango. Lo que se informa debe haberse contado.
    .remedy = Escriba el número exacto, o deje la celda vacía si no se conoce.
unit-in-cell = Hay más que un número en esta celda, y no hay certeza de qué significa.
    .remedy = Escriba solo el número.
unit-contradicts-column = Lo que está junto al número no es para lo que sirve esta columna.
    .remedy = Escriba solo el número, en la columna que le corresponde.
no-number-sign = Hay un guion o un punto donde se espera un número. Puede significar ninguno, o que no se conoce.
    .remedy = Diga cuál es el significado, o escriba 0 si no hubo ninguno; deje la celda vacía si no se conoce.
not-applicable-sign = Esto puede significar que nada aplica aquí, que no se conoce nada o que no hubo ninguno.
    .remedy = Diga cuál es el significado, o escriba 0 si no hubo ninguno; deje la celda vacía si no se conoce.
none-in-words = Hay una palabra donde se espera un número. Puede significar ninguno, o nada que informar.
    .remedy = Diga cuál es el significado, o escriba 0 si no hubo ninguno; deje la celda vacía si no se conoce.
percent-scale = Esta proporción puede ser un porcentaje o una parte de uno: 0.5 puede ser medio por ciento o la mitad de todo.
    .remedy = Diga cuál es el significado, o escriba el número al que corresponde.
share-not-whole = Esta proporción no da un número entero del total del que se toma.
    .remedy = Escriba el número mismo en lugar de la proporción.
share-over-whole = Esta proporción es más que el todo.
    .remedy = Escriba el número mismo en lugar de la proporción.
negative-number = Este número es menor que cero.
    .remedy = Escriba lo que se contó: 0 o más.
fraction = Esto es una fracción, pero lo que se cuenta aquí va en números enteros.
    .remedy = Escriba un número entero.
too-many-decimals = Este monto tiene más de { $decimals } decimales.
    .remedy = Redondéelo a { $decimals } decimales.
number-too-large = Este número es más grande que cualquier cosa que este programa pueda contar.
    .remedy = Revíselo: puede que se hayan juntado cifras.
percent = Hay un porcentaje donde se espera un número.
    .remedy = Escriba el número al que corresponde.
formula = Aquí hay una fórmula, y el archivo no contiene su resultado.
    .remedy = Abra el archivo en un programa de hojas de cálculo, guárdelo ahí y envíelo otra vez; o reemplace la fórmula por su resultado.
error-cell = La hoja de cálculo muestra aquí un error en lugar de un valor.
    .remedy = Escriba el valor mismo, o deje la celda vacía si no se conoce.
boolean-cell = Hay VERDADERO o FALSO (TRUE o FALSE) donde se espera otra cosa.
    .remedy = Escriba el valor mismo.
answer-not-known = Esta no es una de las respuestas posibles.
    .remedy = Elija una de la lista, o corrija la celda sobre la que se pregunta.
date-cell = La hoja de cálculo convirtió en fecha lo que se escribió aquí.
    .remedy = Dé a la celda formato de texto o de número y vuelva a escribirlo.

## Names of sheets and columns, and what to fill in there

sheet-cover = Portada
    .help = Quién informa y sobre qué período. Todo lo que está en gris ya se llenó por usted.
column-cover-contract = Formulario
    .help = Versión de este formulario.
column-cover-programme = Programa
    .help = El programa.
column-cover-partner = Organización socia
    .help = Su organización o equipo.
column-cover-period = Período
    .help = El período sobre el que se informa.
column-cover-revision = Revisión
    .help = 1 la primera vez que envía este período; uno más cada vez que lo corrige.
column-cover-language = Idioma
    .help = El idioma en el que usted escribe.
column-cover-number-format = Formato de números
    .help = Cómo escribe usted mil doscientos treinta y cuatro y medio.
sheet-outputs = Productos
    .help = Una fila para cada indicador y lugar; una más para cada grupo de edad donde se pide. Una fila con lugar ALL contiene lo que no es de un solo país, además de las filas de los países.
column-outputs-indicator = Indicador
    .help = Lo que se cuenta.
column-outputs-indicator-title = Qué cuenta
    .help = Solo para leer.
column-outputs-place = Lugar
    .help = Código del país, o ALL para toda su teoría de cambio.
column-outputs-age-group = Grupo de edad
    .help = Vacío significa todas las edades.
column-outputs-applies = ¿Aplica?
    .help = Escriba no si ustedes no hacen esto.
column-outputs-planned-total = Planificado: total
    .help = Todas las personas o todo lo que se cuenta. Deje vacío lo que no sepa; escriba 0 solo si no hay ninguno.
column-outputs-planned-female = Planificado: niñas / mujeres
    .help = Del total. Deje vacío lo que no sepa; escriba 0 solo si no hay ninguna.
column-outputs-planned-male = Planificado: niños / hombres
    .help = Del total. Deje vacío lo que no sepa; escriba 0 solo si no hay ninguno.
column-outputs-planned-other = Planificado: otro
    .help = Del total. Deje vacío lo que no sepa; escriba 0 solo si no hay ninguno.
column-outputs-planned-not-reported = Planificado: sexo desconocido
    .help = Del total. Deje vacío lo que no sepa; escriba 0 solo si no hay ninguno.
column-outputs-realised-total = Realizado: total
    .help = Todas las personas o todo lo que se contó. Deje vacío lo que no sepa; escriba 0 solo si no hubo ninguno.
column-outputs-realised-female = Realizado: niñas / mujeres
    .help = Del total. Deje vacío lo que no sepa; escriba 0 solo si no hubo ninguna.
column-outputs-realised-male = Realizado: niños / hombres
    .help = Del total. Deje vacío lo que no sepa; escriba 0 solo si no hubo ninguno.
column-outputs-realised-other = Realizado: otro
    .help = Del total. Deje vacío lo que no sepa; escriba 0 solo si no hubo ninguno.
column-outputs-realised-not-reported = Realizado: sexo desconocido
    .help = Del total. Deje vacío lo que no sepa; escriba 0 solo si no hubo ninguno.
column-outputs-note = Nota
    .help = Lo que debe saber quien lee.
column-outputs-explanation = Explicación
    .help = Por qué lo realizado es distinto de lo planificado. Queda dentro de la alianza.
sheet-budgets = Presupuestos
    .help = Una fila para cada línea presupuestaria.
column-budgets-line = Línea presupuestaria
    .help = Su nombre o código.
column-budgets-place = Lugar
    .help = Código del país, o ALL.
column-budgets-planned = Planificado
    .help = Monto planificado.
column-budgets-realised = Realizado
    .help = Monto gastado.
column-budgets-currency = Moneda
    .help = Tres letras, como EUR.
column-budgets-explanation = Explicación
    .help = Por qué son distintos.
sheet-signs = Señales de cambio
    .help = Una fila para cada cambio que vio en lo que hacen las personas o las instituciones. No escriba nombres de personas.
column-signs-pathway = Ruta de cambio
    .help = Quién cambió.
column-signs-place = Lugar
    .help = Código del país, o ALL.
column-signs-location = Dónde
    .help = Ciudad, distrito o escuela, si se puede decir.
column-signs-actor = Actor
    .help = Qué grupo o institución.
column-signs-change = Qué cambió
    .help = Lo que hacen ahora.
column-signs-observed-on = Cuándo
    .help = Año, mes o día: 2017-06-30.
column-signs-significance = Importancia
    .help = Cuánto importa este cambio para niñas y niños: alta, media o baja.
column-signs-contribution = Nuestro aporte
    .help = Qué hizo su trabajo para lograrlo.
column-signs-outcome = Resultado
    .help = Resultado de su teoría de cambio.
column-signs-source = Cómo lo sabe
    .help = Dónde se vio o se escribió.
column-signs-verified-with = Verificado con
    .help = Quién lo confirmó.
column-signs-sensitive = ¿Sensible?
    .help = Con sí, queda como información interna.

## How an ambiguous value may be meant

choice-mark-of-thousands = El signo separa los miles.
choice-mark-of-decimals = El signo va antes de los decimales.
choice-sign-not-reported = No se conoce.
choice-sign-not-applicable = No aplica.
choice-sign-zero = No hubo ninguno: 0.
choice-percent-of-hundred = Es un porcentaje: 1 es uno por ciento.
choice-percent-of-one = Es una parte de uno: 1 es todo.
choice-day-first = El día va antes del mes.
choice-month-first = El mes va antes del día.
choice-from-1900 = Los días se cuentan desde 1900, como en Excel y LibreOffice.
choice-from-1904 = Los días se cuentan desde 1904, como en versiones antiguas de Excel para Mac.
choice-buddhist-calendar = El año es del calendario budista: 2560 es 2017.
choice-as-written = El año es tal como está escrito.
choice-row-adds-up = La línea suma otras, así que no cuenta.
choice-row-of-its-own = La línea es una línea propia.

## The form

form-yes = sí
form-no = no
form-significance-high = alta
form-significance-medium = media
form-significance-low = baja
form-choose = Elija una opción de la lista.
form-number = Escriba un número de 0 en adelante; deje la celda vacía si no se conoce.
form-period = { $period }: del { $start } al { $end }.
form-due = Por favor, envíelo a más tardar el { $date }.
form-steps = Cómo llenar el formulario
form-step-outputs = Abra la hoja “{ $outputs }” y recórrala fila por fila. Las celdas blancas son para usted; lo que está en gris ya se llenó por usted.
form-step-empty = Deje vacío lo que no sepa. Escriba 0 solo donde no hubo ninguno. Donde ustedes no hacen esto, escriba { $no } en “{ $applies }”.
form-step-budgets = En “{ $budgets }”, escriba una fila para cada línea presupuestaria.
form-step-signs = En “{ $signs }”, cuente qué cambió, una fila para cada cambio. No escriba nombres de personas.
form-step-check = Mire “{ $check }”: dice si el formulario está listo y le lleva a lo que falta o está mal.
form-step-send = Guarde el archivo y envíelo de vuelta a quien se lo envió.
form-step-correct = Si vuelve con marcas, corrija las celdas rojas y envíe otra vez el mismo archivo.
form-colours = Qué significan los colores
form-colour-given = Ya se llenó por usted, o se calcula mientras escribe. No necesita cambiarlo.
form-colour-yours = Para que usted lo llene.
form-colour-not-asked = Nadie pide esto; déjelo vacío.
form-colour-wrong = Algo no concuerda. El final de la fila dice qué.
form-colour-look = Por favor, mire esto una vez más. Puede enviarlo tal como está.
form-colour-complete = Completo.
form-planned-parts = Planificado: suma de las partes
form-realised-parts = Realizado: suma de las partes
form-deviation = Realizado frente a planificado
form-earlier = { $period }: realizado
form-outcome-text = Qué dice el resultado
form-check = Qué corregir en esta fila

## The sheet to look at before sending

check-title = Revisar antes de enviar
check-help = Esta hoja se llena sola mientras usted escribe.
check-nothing = Todavía no se ha llenado nada.
check-not-ready = Todavía no está listo. Por corregir:
check-ready = Listo para enviar.
check-ready-but = Listo para enviar. Si puede, mire por favor lo que aparece abajo en amarillo.
check-what = Qué se revisa
check-count = Encontrados
check-count-cover = { $sheet }: líneas vacías o incorrectas
check-count-total = { $sheet }: filas sin el total que necesitan
check-count-parts = { $sheet }: filas cuyas partes no concuerdan con el total
check-count-numbers = { $sheet }: filas con algo distinto de un número entero de 0 en adelante
check-count-minimum = { $sheet }: filas sin niñas y niños, que se piden por separado
check-count-explanation = { $sheet }: filas lejos de lo planificado, sin que nada diga por qué
check-count-currency = { $sheet }: líneas sin moneda
check-count-who-and-what = { $sheet }: filas que no dicen quién cambió o qué
check-count-date = { $sheet }: filas con una fecha lejos del tiempo del programa
check-count-other = { $sheet }: otras filas por corregir
check-count-silent = { $sheet }: indicadores sobre los que no se dice nada
check-wrong = Por corregir
check-look = Para mirar, por favor
check-where = Dónde
check-about = Sobre
check-go = Ir ahí
check-text = Qué es y qué hacer
check-more = Sin listar aquí:
check-silent = No se dice nada sobre este indicador. Llene lo que sepa; si ustedes no hacen esto, escriba { $no } en “{ $applies }”.
check-duplicate-row = Esta fila corresponde a lo mismo que otra fila. Deje una de las dos, o súmelas en una sola fila.
check-totals-row = Esta línea se llama total. Quítela si suma otras: los totales se calculan por usted. Si no las suma, póngale otro nombre.
check-age-groups-without-total = Hay grupos de edad, pero la fila de todas las edades no tiene total. Llene el total de todas las edades.
check-age-groups-exceed-total = Los grupos de edad suman más que la fila de todas las edades. Corrija la fila de todas las edades o las de los grupos de edad.

## What goes back to be corrected

corrections-title = Correcciones
corrections-heading = Qué corregir
corrections-counts = Preguntas: { $questions }. Errores: { $errors }. Advertencias: { $warnings }.
corrections-how = Responda aquí las preguntas, corrija las celdas rojas, guarde este archivo y envíelo otra vez. Su revisión ya está subida.
corrections-without-macros = Se quitaron las macros de su archivo: un archivo con macros no se puede enviar de vuelta. Lo que dicen las celdas es lo mismo.
corrections-copied = Su archivo no puede mostrar de qué se trata, así que aquí tiene un libro con las mismas celdas. Corrija este y envíelo.
corrections-question = Preguntas
    .help = Elija una respuesta en la celda azul, o corrija la celda misma; entonces ya no se pregunta nada.
corrections-error = Errores
    .help = Corrija estas celdas. El archivo no cuenta hasta que estén bien.
corrections-warning = Advertencias
    .help = Por favor, mire estas. No detienen el archivo.
corrections-answered = Respondidas antes
    .help = Aquí no hay nada que hacer. Si cambia de opinión, elija otra respuesta.
corrections-answer-given = Usted dijo qué significa esto.
    .remedy = Déjelo así, o elija otra respuesta.
corrections-column-sheet = Hoja
corrections-column-cell = Celda
corrections-column-wrong = Qué está mal
corrections-column-remedy = Qué hacer
corrections-column-shown = Qué dice la celda
corrections-column-answer = Su respuesta
corrections-choose = Elija una opción de la lista, o corrija la celda misma.
corrections-answer-on = Responda en la hoja “{ $title }”, o corrija la celda.
corrections-whole-file = Todo el archivo
corrections-severity-question = Pregunta
corrections-severity-error = Error
corrections-severity-warning = Advertencia
corrections-of-file = { $file }: qué corregir
corrections-send-again = Corrija el archivo, suba en uno la revisión de la portada y envíelo otra vez.

## Messages to partners who have to act

reminder-subject = { $programme }: lo que todavía necesitamos de ustedes
reminder-greeting = Estimadas y estimados colegas de { $partner }:
reminder-opening = Gracias por su trabajo. Esto es lo que todavía necesitamos de ustedes:
reminder-late = { $period }: su informe debía llegar a más tardar el { $due } y no lo hemos recibido. Por favor, envíenlo lo antes posible.
reminder-expected = { $period }: por favor, envíen su informe a más tardar el { $due }.
reminder-expected-undated = { $period }: todavía no hemos recibido su informe. Por favor, envíenlo cuando esté listo.
reminder-correction = { $period }: gracias por { $file }. Una parte debe corregirse para que pueda contar.{ $attachment ->
        [none] {" "}Por favor, pregúntennos qué corregir y envíenlo otra vez.
       *[other] {" "}El archivo adjunto { $attachment } muestra cada lugar y qué hacer ahí. Por favor, corríjanlo y envíenlo de vuelta.
    }
reminder-was-due = Debía llegar a más tardar el { $due }.
reminder-is-due = Debe llegar a más tardar el { $due }.
reminder-counts-until-then = Hasta entonces, cuenta la revisión { $revision } de su informe.
reminder-closing = Si algo no está claro, escríbannos. Con gusto les ayudamos.

## Forms filled in with a data collection tool

entries-not-approved = Una persona revisora no aprobó este formulario, así que se dejó fuera.
    .remedy = Apruébelo en la herramienta y envíelo otra vez si debe contar.
entries-on-hold = Una persona revisora puso este formulario en espera, así que se dejó fuera.
    .remedy = Decida sobre él en la herramienta y envíelo otra vez si debe contar.
entry-twice = Este formulario está más de una vez en el archivo; cuenta una vez.
    .remedy = No hay nada que hacer.
entry-differs = Este formulario está dos veces en el archivo, con respuestas distintas.
    .remedy = Exporte otra vez los formularios, de modo que cada uno esté una sola vez, tal como está ahora.

## Files that are not the form, read by a layout

no-layout = Este archivo no es el formulario, y nadie ha dicho todavía cómo leerlo.
    .remedy = Copie sus cifras en el formulario que se le envió, o pida a la coordinación de la alianza que explique este archivo al sistema (dtz map).
layout-ambiguous = Este archivo se parece a más de un tipo de archivo conocido aquí, así que no se leyó nada de él.
    .remedy = La organización socia no tiene que hacer nada; la coordinación de la alianza indica en los esquemas de lectura (when) a qué archivos se refiere cada uno.
mapped-column-missing = La columna “{ $header }” ya no está en esta hoja.
    .remedy = Vuelva a poner su encabezado como estaba, o pida a la coordinación de la alianza que explique de nuevo la hoja (dtz map).
mapped-column-twice = Hay dos columnas con este encabezado, y nadie ha dicho cuál de ellas cuenta.
    .remedy = Dé a cada columna un encabezado propio, o quite la que no cuenta.
column-not-mapped = Nadie ha dicho qué significa esta columna; no se leyó nada de ella.
    .remedy = No hay nada que hacer si no debe contar; si debe contar, pida a la coordinación de la alianza que la explique al sistema (dtz map).
sheet-not-mapped = Nadie ha dicho qué significa esta hoja; no se leyó nada de ella.
    .remedy = No hay nada que hacer si no debe contar; si debe contar, pida a la coordinación de la alianza que la explique al sistema (dtz map).
hidden-numbers = Esta hoja está oculta; de todos modos se leyeron sus números.
    .remedy = No hay nada que hacer si deben contar; si no, quite la hoja.
code-not-mapped = Nadie ha dicho todavía a qué corresponde este texto. Se busca: { $what }.
    .remedy = Escríbalo como en sus archivos anteriores; si es nuevo, pida a la coordinación de la alianza que lo explique al sistema (dtz map).
dimension-missing = Aquí hay un número, pero no se dice un dato que le corresponde: { $what }.
    .remedy = Llene en esta fila el dato que falta: { $what }.
number-twice = Este número corresponde a lo mismo que el de { $other_cell }.
    .remedy = Deje uno de los dos, o súmelos en uno solo si ambos son válidos.
cell-counts-twice = Este único número se contaría más de una vez.
    .remedy = La organización socia no tiene que hacer nada; la coordinación de la alianza corrige el esquema de lectura, que toma esta celda para dos números.
empty-in-sum = Esta celda está vacía, pero otras de la misma suma tienen contenido: puede ser ninguno, o que no se conoce.
    .remedy = Escriba 0 si no hubo ninguno; si no, escriba el número.
total-column-differs = Esto es la suma de otras columnas, pero no es lo que suman en esta fila.
    .remedy = Corrija la suma o sus partes.
share-without-whole = Esto es una proporción, pero no hay ningún número del que pueda ser.
    .remedy = Llene el todo en esta fila, o escriba el número mismo en lugar de la proporción.
period-not-found = No se puede saber para qué período es este archivo.
    .remedy = Escriba uno de estos en el lugar donde estaba antes: { $expected }.
several-periods = Las filas son de más de un período.
    .remedy = Envíe un archivo para cada período.
no-partner = No se puede saber de qué organización socia es este archivo.
    .remedy = Llene el código de su organización socia en cada fila, o pida a la coordinación de la alianza que explique el archivo al sistema (dtz map).
tag-missing = No hay ninguna columna con una etiqueta como { $tag }, sin la cual no se pueden leer sus números.
    .remedy = Agregue la columna con su etiqueta.
tag-not-clear = Esta etiqueta dice de quiénes son estos números de una manera que no se conoce aquí.
    .remedy = Marque niñas y mujeres con +f, niños y hombres con +m, y quite lo que no divide el número; o pida a la coordinación de la alianza que la explique al sistema (dtz map).

what-indicator = indicador
what-place = lugar
what-age-group = grupo de edad
what-sex = sexo
what-kind = tipo (planificado o realizado)
what-line = línea presupuestaria
what-currency = moneda
what-pathway = ruta de cambio
what-outcome = resultado
what-significance = importancia
what-period = período
what-actor = actor
what-change = cambio

choice-empty-adds-nothing = No hubo ninguno: nada que sumar.
choice-empty-not-known = No se conoce, y la suma tampoco.
