# Portuguese of Brazil. English (en.ftl) is the master: the same entries in the same order.


## The file as a whole

empty-file = O arquivo está vazio.
    .remedy = Envie o arquivo de novo; ele pode ter sido cortado.
unknown-kind = Este tipo de arquivo não é lido.
    .remedy = Envie o formulário como pasta de trabalho (.xlsx ou .ods) ou como .csv.
unreadable-file = Não foi possível abrir o arquivo para leitura.
    .remedy = Verifique quem tem permissão para lê-lo na caixa de entrada.
link = Isto é um link e não um arquivo. Links nunca são seguidos.
    .remedy = Coloque o próprio arquivo no lugar dele.
too-large = O arquivo é maior do que um envio pode ser (limite: { $limit }).
    .remedy = Envie só o formulário, sem imagens, abas copiadas ou outros dados.
sheet-too-large = Uma aba passa de { $rows } linhas ou de { $columns } colunas, ou o arquivo tem mais de { $cells } células preenchidas.
    .remedy = Envie só o formulário, sem abas copiadas ou outros dados. Apague o que está muito abaixo ou muito à direita.
not-a-workbook = O arquivo não é uma pasta de trabalho do tipo que seu nome indica.
    .remedy = Abra-o no seu programa de planilhas, salve como pasta de trabalho do Excel (.xlsx) e envie esse arquivo.
old-format = O arquivo está no formato do Excel anterior a 2007.
    .remedy = Abra-o e salve como pasta de trabalho do Excel (.xlsx).
encrypted = A pasta de trabalho está protegida por senha, por isso não pode ser lida.
    .remedy = Remova a senha e envie de novo.
zip-bomb = Descompactado, o arquivo fica muito maior do que um envio pode ser.
    .remedy = Comece de novo com um formulário limpo e copie seus números para ele.
xml-entities = A pasta de trabalho contém declarações (DOCTYPE) que nenhum programa de planilhas escreve.
    .remedy = Abra-a no seu programa de planilhas, salve como pasta de trabalho do Excel (.xlsx) e envie esse arquivo.
xml-encoding = Uma parte da pasta de trabalho não está escrita em UTF-8.
    .remedy = Abra-a no seu programa de planilhas, salve como pasta de trabalho do Excel (.xlsx) e envie esse arquivo.
damaged = A pasta de trabalho está danificada e não pôde ser lida até o fim.
    .remedy = Abra-a no seu programa de planilhas, deixe que ele repare o arquivo, salve e envie de novo.
damaged-csv = As aspas da linha { $line }, ou de uma linha depois dela, não se fecham, por isso o arquivo não pode ser lido.
    .remedy = Salve o arquivo de novo como CSV no seu programa de planilhas.
encoding = Não dá para saber com certeza como as letras com acento estão escritas neste arquivo, por isso elas podem sair erradas.
    .remedy = Salve o arquivo como “CSV UTF-8” ou como pasta de trabalho do Excel (.xlsx).
ambiguous-delimiter = Não dá para saber com certeza qual destes sinais separa as colunas: { $marks }.
    .remedy = Salve o arquivo como pasta de trabalho do Excel (.xlsx). Ou escreva acima de todas as outras uma linha que indique o sinal, como sep=; e mais nada nela.
damaged-json = O arquivo deixa de ser JSON na linha { $line }, no caractere { $character }.
    .remedy = Corrija ali; um verificador de JSON mostra o que está errado.
json-encoding = O arquivo não está escrito em UTF-8, como o JSON precisa estar.
    .remedy = Escreva-o em UTF-8.
json-too-deep = Há listas e objetos uns dentro dos outros, em mais níveis do que qualquer envio precisa.
    .remedy = Escreva o documento como diz o esquema publicado.
json-key-twice = Uma chave aparece mais de uma vez neste objeto, por isso não há certeza sobre seu valor.
    .remedy = Deixe cada chave uma só vez.
json-number = Este não é um número com que se possa contar: não é número, é infinito ou tem algarismos demais.
    .remedy = Escreva o próprio número, ou null se não for conhecido.
json-text = Este texto contém caracteres que nenhum texto pode conter.
    .remedy = Escreva-o de novo em UTF-8, sem caracteres de controle.
json-object-expected = Aqui se espera um objeto, com uma chave para cada valor.
    .remedy = Escreva o documento como diz o esquema publicado.
json-list-expected = Aqui se espera uma lista, com um objeto para cada linha.
    .remedy = Escreva o documento como diz o esquema publicado; uma lista vazia se não houver nada.
json-value-expected = Aqui se espera um único valor: texto, um número, true, false ou null.
    .remedy = Escreva o documento como diz o esquema publicado.
too-heavy = Ler o arquivo exigiu mais tempo ou memória do que qualquer envio precisa, por isso a leitura foi interrompida.
    .remedy = Comece de novo com um formulário limpo e copie seus números para ele.
reader-fault = O arquivo não pôde ser lido por uma falha do sistema, não sua.
    .remedy = A organização parceira não precisa fazer nada; a coordenação da aliança avisa quem faz o sistema. Tenta-se de novo a cada execução.
too-many-problems = Há mais problemas do que os { $limit } listados aqui.
    .remedy = Corrija primeiro estes; o que restar será informado na próxima vez.
nothing-reported = Nada foi preenchido: nenhum produto, nenhuma rubrica do orçamento e nenhum sinal de mudança.
    .remedy = Preencha o que souber; escreva 0 só onde não houve nenhum.
revision-taken = A revisão { $revision } deste período já foi aceita com outro conteúdo.
    .remedy = Se este arquivo é mais novo, aumente em um a revisão na capa.

## Sheets and columns

sheet-missing = Falta a aba “{ $sheet_name }”.
    .remedy = Recoloque-a a partir do formulário, mesmo que não tenha nada a relatar nela.
sheet-twice = Há mais de uma aba “{ $sheet_name }”.
    .remedy = Deixe uma e remova a outra.
unknown-sheet = Esta aba não faz parte do formulário; nada nela foi lido.
    .remedy = Passe para as abas do formulário os números que devem contar.
key-row-missing = Falta a linha das chaves de coluna, pequenas e em cinza, por isso não dá para distinguir as colunas.
    .remedy = Recoloque a linha a partir do formulário, logo acima da primeira linha a preencher.
column-missing = Falta a coluna “{ $column }” (chave { $key }).
    .remedy = Recoloque-a a partir do formulário, com sua chave na linha pequena em cinza.
column-twice = A chave { $key } está sobre duas colunas.
    .remedy = Deixe uma das duas colunas.
unknown-column = Esta coluna não faz parte do formulário; nada nela foi lido.
    .remedy = Passe o que deve contar para uma coluna do formulário, ou deixe-a para seu próprio uso.
cover-line-missing = Falta a linha “{ $column }” na capa (chave { $key }).
    .remedy = Recoloque-a a partir do formulário.
cover-line-twice = A linha “{ $column }” aparece duas vezes na capa (chave { $key }).
    .remedy = Deixe uma das duas.

## The cover

wrong-contract = Esta é outra versão do formulário, não a que está em uso agora ({ $expected }).
    .remedy = Copie seus números para o último formulário que você recebeu.
wrong-programme = Este formulário é de outro programa e não de { $expected }.
    .remedy = Use o formulário de { $expected }.
unknown-partner = Nenhuma organização parceira do programa tem este código.{ $nearest ->
        [none] {""}
       *[other] {" "}O mais parecido é { $nearest }.
    }
    .remedy = Use o código com que o formulário foi enviado.
unknown-period = O programa não tem este período.
    .remedy = Use um destes: { $expected }.
period-not-expected = Não se espera nenhum envio desta organização parceira para este período.
    .remedy = Verifique a organização parceira e o período na capa.
bad-revision = A revisão deve ser um número inteiro, de 1 em diante.
    .remedy = Escreva 1 na primeira vez; um a mais cada vez que corrigir.
unknown-language = Este idioma não é usado aqui.
    .remedy = Use um destes: { $expected }.
unknown-number-format = O formato dos números não é um dos da lista.
    .remedy = Escolha, como texto, como você escreve os números: { $expected }.

## Rows

value-missing = “{ $column }” está vazio, mas esta linha precisa dele.
    .remedy = Preencha, ou limpe a linha inteira.
unknown-indicator = Nenhum indicador do programa tem este código.{ $nearest ->
        [none] {""}
       *[other] {" "}O mais parecido é { $nearest }.
    }
    .remedy = Escolha um da lista.
indicator-not-assigned = Este indicador não está entre os que esta organização parceira relata.
    .remedy = Escolha um da lista; pergunte à coordenação da aliança se ele deveria ser seu.
place-not-allowed = Esta organização parceira não relata sobre este local.
    .remedy = Use um destes: { $expected }.
unknown-age-group = O programa não tem esta faixa etária.
    .remedy = Use uma destas: { $expected }; vazio significa todas as idades.
age-group-crosses = Esta faixa etária abrange partes de várias faixas etárias do programa, ou reúne crianças e pessoas adultas.
    .remedy = Dê os números por estas faixas etárias: { $expected }; ou só na linha de todas as idades.
age-groups-not-used = O programa não separa por idade, por isso esta célula deve ficar vazia.
    .remedy = Limpe-a e relate todas as idades juntas em uma linha.
split-not-asked = Este indicador não conta pessoas, por isso não se separa por sexo nem por idade.
    .remedy = Limpe esta célula; o total basta.
totals-row-not-counted = Esta linha é a soma das linhas acima dela, por isso foi conferida e não foi contada.
    .remedy = Não há nada a fazer; os totais são calculados para você.
totals-row-differs = Esta linha é a soma de outras, mas este número não é o que as linhas acima somam.
    .remedy = Corrija as linhas acima ou remova esta; ela não é contada.
perhaps-totals-row = O nome desta rubrica começa como o de uma soma de outras rubricas.
    .remedy = Diga se é uma soma. Se for uma rubrica própria, dê a ela outro nome.
duplicate-row = Esta linha corresponde ao mesmo que a linha { $other_row }.
    .remedy = Deixe uma das duas, ou some-as em uma só linha se ambas valerem.
parts-exceed-total = As partes por sexo somam mais que o total.
    .remedy = Corrija o total ou as partes.
parts-differ-from-total = As partes por sexo, com as de sexo desconhecido, somam menos que o total.
    .remedy = Corrija-as, ou deixe “sexo desconhecido” vazio para que o resto conte como desconhecido.
total-missing = Foi dada uma parte, mas o total está vazio.
    .remedy = Preencha o total; uma parte sem as outras não o forma.
age-groups-exceed-total = As faixas etárias somam mais que a linha de todas as idades (linha { $other_row }).
    .remedy = Corrija a linha de todas as idades ou as das faixas etárias.
age-groups-without-total = Há uma linha para uma faixa etária, mas nenhuma para todas as idades.
    .remedy = Acrescente uma linha para o mesmo indicador e local, com a faixa etária vazia.
not-applicable-with-values = A linha diz que não se aplica, mas contém números.
    .remedy = Apague os números, ou apague “Aplica-se?”.
period-not-begun = Isto foi preenchido como realizado, mas o período da capa só começa em { $start }.
    .remedy = Apague; os valores planejados podem ficar. Se for outro o período, corrija a capa.
not-yes-or-no = Esta célula só aceita sim ou não.
    .remedy = Escreva sim ou não, ou deixe-a vazia.
unknown-currency = Este não é um código de moeda.
    .remedy = Escreva três letras, como EUR.
unknown-pathway = O programa não tem este caminho de mudança.
    .remedy = Use um destes: { $expected }.
unknown-significance = Isto não diz quanto uma mudança importa.{ $nearest ->
        [high] {" "}O mais parecido é { form-significance-high }.
        [medium] {" "}O mais parecido é { form-significance-medium }.
        [low] {" "}O mais parecido é { form-significance-low }.
       *[none] {""}
    }
    .remedy = Escreva { form-significance-high }, { form-significance-medium } ou { form-significance-low }, ou deixe a célula vazia.
unknown-outcome = Nenhuma teoria da mudança do programa tem este resultado.{ $nearest ->
        [none] {""}
       *[other] {" "}O mais parecido é { $nearest }.
    }
    .remedy = Escolha um da lista, ou deixe a célula vazia.
date-not-read = Esta não é uma data que se possa ler sem adivinhar.
    .remedy = Escreva um ano, um mês ou um dia: 2017, 2017-06 ou 2017-06-30; deixe a célula vazia se não for conhecida.
date-two-digit-year = Esta data não tem os quatro algarismos do ano.
    .remedy = Escreva-a com o ano completo: 2017, 2017-06 ou 2017-06-30.
ambiguous-date = Isto pode ser lido como duas datas diferentes: nada mostra qual número é o dia e qual é o mês.
    .remedy = Diga qual é a correta, ou escreva a data como 2017-06-30: ano, mês, dia.
date-serial = Há um número onde se espera uma data. Pode ser a forma como uma planilha conta os dias, a partir de um de dois começos.
    .remedy = Diga qual é o correto, ou escreva a data como 2017-06-30.
buddhist-year = Este ano está mais de 400 anos à frente. Pode ser do calendário budista.
    .remedy = Diga qual é o correto, ou escreva o ano como 2017.
date-in-future = Esta data ainda não chegou.
    .remedy = Verifique o ano; escreva o que já foi visto.
date-outside-programme = Esta data está longe do tempo do programa ({ $start } a { $end }).
    .remedy = Verifique o ano. Se estiver certo, não há nada a fazer.
minimum-disaggregation = Meninas e meninos (mulheres e homens) são pedidos aqui em separado e não foram dados.
    .remedy = Preencha os dois se souber.
explanation-missing = O realizado está mais de { $pct } % acima ou abaixo do planejado, e nada diz por quê.
    .remedy = { $has_column ->
        [no] Confira os dois números. Se estiverem certos, diga o motivo à coordenação da aliança: até lá, eles não contam como definitivos.
       *[yes] Confira os dois números. Se estiverem certos, diga o motivo em “{ $column }”: até lá, eles não contam como definitivos.
    }

## Personal data

personal-data-email = Este texto parece conter um endereço de e-mail, por isso foi deixado de fora por inteiro.
    .remedy = Retire o endereço e envie o arquivo de novo, para que o resto do texto seja mantido.
personal-data-telephone = Este texto parece conter um número de telefone, por isso foi deixado de fora por inteiro.
    .remedy = Retire o número e envie o arquivo de novo, para que o resto do texto seja mantido.
personal-data-identity-number = Este texto parece conter o número do documento de identidade de alguém, por isso foi deixado de fora por inteiro.
    .remedy = Retire o número e envie o arquivo de novo, para que o resto do texto seja mantido.
personal-data-coordinates = Este texto parece dizer exatamente onde algo fica, por isso foi deixado de fora por inteiro.
    .remedy = Escreva no lugar disso a cidade ou o distrito e envie o arquivo de novo.
personal-data-name = Este texto parece citar o nome de uma pessoa, por isso foi deixado de fora por inteiro.
    .remedy = Escreva no lugar do nome uma função, como “uma professora” ou “uma menina do nosso grupo”, e envie o arquivo de novo. Se não se trata de uma pessoa, diga com outras palavras.

## Cells

not-a-number = Há texto onde se espera um número.
    .remedy = Escreva só o número; deixe a célula vazia se não for conhecido, e 0 só se não houve nenhum.
ambiguous-number = Isto pode ser lido como dois números diferentes: o sinal { $mark } pode marcar milhares ou decimais.
    .remedy = Digite o número de novo sem nenhum sinal entre os algarismos, ou escolha na capa como você escreve os números.
other-number-format = Este número não está escrito como diz a capa ({ $declared }).
    .remedy = Digite-o de novo sem nenhum sinal entre os algarismos, ou corrija o formato dos números na capa.
more-than-one-number = Há mais de um número nesta célula.
    .remedy = Escreva o que conta, sem espaços; os outros podem ir na nota.
approximate-number = Este número é só aproximado, ou um intervalo. O que se relata precisa ter sido contado.
    .remedy = Escreva o número exato, ou deixe a célula vazia se não for conhecido.
unit-in-cell = Há mais que um número nesta célula, e não há certeza do que isso significa.
    .remedy = Escreva só o número.
unit-contradicts-column = O que está ao lado do número não é aquilo para que esta coluna serve.
    .remedy = Escreva só o número, na coluna que corresponde a ele.
no-number-sign = Há um traço ou um ponto onde se espera um número. Pode significar nenhum, ou não conhecido.
    .remedy = Diga qual é o significado, ou escreva 0 se não houve nenhum; deixe a célula vazia se não for conhecido.
not-applicable-sign = Isto pode significar que nada se aplica aqui, que nada é conhecido ou que não houve nenhum.
    .remedy = Diga qual é o significado, ou escreva 0 se não houve nenhum; deixe a célula vazia se não for conhecido.
none-in-words = Há uma palavra onde se espera um número. Pode significar nenhum, ou nada a relatar.
    .remedy = Diga qual é o significado, ou escreva 0 se não houve nenhum; deixe a célula vazia se não for conhecido.
percent-scale = Esta proporção pode ser uma porcentagem ou uma parte de um: 0,5 pode ser meio por cento ou a metade de tudo.
    .remedy = Diga qual é o significado, ou escreva o número a que corresponde.
share-not-whole = Esta proporção não dá um número inteiro do total de que é tirada.
    .remedy = Escreva o próprio número no lugar da proporção.
share-over-whole = Esta proporção é mais que o todo.
    .remedy = Escreva o próprio número no lugar da proporção.
negative-number = Este número é menor que zero.
    .remedy = Escreva o que foi contado: 0 ou mais.
fraction = Isto é uma fração, mas o que se conta aqui vem em números inteiros.
    .remedy = Escreva um número inteiro.
too-many-decimals = Este valor tem mais de { $decimals } casas decimais.
    .remedy = Arredonde-o para { $decimals } casas decimais.
number-too-large = Este número é maior que qualquer coisa que este programa possa contar.
    .remedy = Confira: alguns algarismos podem ter se juntado.
percent = Há uma porcentagem onde se espera um número.
    .remedy = Escreva o número a que ela corresponde.
formula = Há uma fórmula aqui, e o arquivo não contém o resultado dela.
    .remedy = Abra o arquivo em um programa de planilhas, salve-o ali e envie de novo; ou substitua a fórmula pelo resultado.
error-cell = A planilha mostra aqui um erro em vez de um valor.
    .remedy = Escreva o próprio valor, ou deixe a célula vazia se não for conhecido.
boolean-cell = Há VERDADEIRO ou FALSO (TRUE ou FALSE) onde se espera outra coisa.
    .remedy = Escreva o próprio valor.
answer-not-known = Esta não é uma das respostas possíveis.
    .remedy = Escolha uma da lista, ou corrija a célula sobre a qual se pergunta.
date-cell = A planilha transformou em data o que foi digitado aqui.
    .remedy = Formate a célula como texto ou número e digite de novo.

## Names of sheets and columns, and what to fill in there

sheet-cover = Capa
    .help = Quem relata e sobre qual período. Tudo o que está em cinza já foi preenchido para você.
column-cover-contract = Formulário
    .help = Versão deste formulário.
column-cover-programme = Programa
    .help = O programa.
column-cover-partner = Organização parceira
    .help = Sua organização ou equipe.
column-cover-period = Período
    .help = O período sobre o qual se relata.
column-cover-revision = Revisão
    .help = 1 na primeira vez que você envia este período; um a mais cada vez que o corrige.
column-cover-language = Idioma
    .help = O idioma em que você escreve.
column-cover-number-format = Formato dos números
    .help = Como você escreve mil duzentos e trinta e quatro e meio.
sheet-outputs = Produtos
    .help = Uma linha para cada indicador e local; mais uma para cada faixa etária onde for pedida. Uma linha com local ALL traz o que não é de um único país, além das linhas dos países.
column-outputs-indicator = Indicador
    .help = O que se conta.
column-outputs-indicator-title = O que ele conta
    .help = Só para leitura.
column-outputs-place = Local
    .help = Código do país, ou ALL para toda a sua teoria da mudança.
column-outputs-age-group = Faixa etária
    .help = Vazio significa todas as idades.
column-outputs-applies = Aplica-se?
    .help = Escreva não se vocês não fazem isto.
column-outputs-planned-total = Planejado: total
    .help = Todas as pessoas ou tudo o que se conta. Deixe vazio o que não souber; escreva 0 só se não houver nenhum.
column-outputs-planned-female = Planejado: meninas / mulheres
    .help = Do total. Deixe vazio o que não souber; escreva 0 só se não houver nenhuma.
column-outputs-planned-male = Planejado: meninos / homens
    .help = Do total. Deixe vazio o que não souber; escreva 0 só se não houver nenhum.
column-outputs-planned-other = Planejado: outro
    .help = Do total. Deixe vazio o que não souber; escreva 0 só se não houver nenhum.
column-outputs-planned-not-reported = Planejado: sexo desconhecido
    .help = Do total. Deixe vazio o que não souber; escreva 0 só se não houver nenhum.
column-outputs-realised-total = Realizado: total
    .help = Todas as pessoas ou tudo o que foi contado. Deixe vazio o que não souber; escreva 0 só se não houve nenhum.
column-outputs-realised-female = Realizado: meninas / mulheres
    .help = Do total. Deixe vazio o que não souber; escreva 0 só se não houve nenhuma.
column-outputs-realised-male = Realizado: meninos / homens
    .help = Do total. Deixe vazio o que não souber; escreva 0 só se não houve nenhum.
column-outputs-realised-other = Realizado: outro
    .help = Do total. Deixe vazio o que não souber; escreva 0 só se não houve nenhum.
column-outputs-realised-not-reported = Realizado: sexo desconhecido
    .help = Do total. Deixe vazio o que não souber; escreva 0 só se não houve nenhum.
column-outputs-note = Nota
    .help = O que quem lê deve saber.
column-outputs-explanation = Explicação
    .help = Por que o realizado é diferente do planejado. Fica dentro da aliança.
sheet-budgets = Orçamentos
    .help = Uma linha para cada rubrica do orçamento.
column-budgets-line = Rubrica do orçamento
    .help = Seu nome ou código.
column-budgets-place = Local
    .help = Código do país, ou ALL.
column-budgets-planned = Planejado
    .help = Valor planejado.
column-budgets-realised = Realizado
    .help = Valor gasto.
column-budgets-currency = Moeda
    .help = Três letras, como EUR.
column-budgets-explanation = Explicação
    .help = Por que são diferentes.
sheet-signs = Sinais de mudança
    .help = Uma linha para cada mudança que você viu no que as pessoas ou instituições fazem. Não escreva nomes de pessoas.
column-signs-pathway = Caminho de mudança
    .help = Quem mudou.
column-signs-place = Local
    .help = Código do país, ou ALL.
column-signs-location = Onde
    .help = Cidade, distrito ou escola, se for possível dizer.
column-signs-actor = Ator
    .help = Qual grupo ou instituição.
column-signs-change = O que mudou
    .help = O que fazem agora.
column-signs-observed-on = Quando
    .help = Ano, mês ou dia: 2017-06-30.
column-signs-significance = Importância
    .help = Quanto esta mudança importa para meninas e meninos: alta, média ou baixa.
column-signs-contribution = Nossa contribuição
    .help = O que o seu trabalho fez para isso.
column-signs-outcome = Resultado
    .help = Resultado da sua teoria da mudança.
column-signs-source = Como você sabe
    .help = Onde foi visto ou escrito.
column-signs-verified-with = Verificado com
    .help = Quem confirmou.
column-signs-sensitive = Sensível?
    .help = Com sim, fica como informação interna.

## How an ambiguous value may be meant

choice-mark-of-thousands = O sinal separa os milhares.
choice-mark-of-decimals = O sinal vem antes das casas decimais.
choice-sign-not-reported = Não é conhecido.
choice-sign-not-applicable = Não se aplica.
choice-sign-zero = Não houve nenhum: 0.
choice-percent-of-hundred = É uma porcentagem: 1 é um por cento.
choice-percent-of-one = É uma parte de um: 1 é tudo.
choice-day-first = O dia vem antes do mês.
choice-month-first = O mês vem antes do dia.
choice-from-1900 = Os dias são contados desde 1900, como no Excel e no LibreOffice.
choice-from-1904 = Os dias são contados desde 1904, como em versões antigas do Excel para Mac.
choice-buddhist-calendar = O ano é do calendário budista: 2560 é 2017.
choice-as-written = O ano é como está escrito.
choice-row-adds-up = A rubrica soma outras, por isso não conta.
choice-row-of-its-own = A rubrica é uma rubrica própria.

## The form

form-yes = sim
form-no = não
form-significance-high = alta
form-significance-medium = média
form-significance-low = baixa
form-choose = Escolha uma opção da lista.
form-number = Escreva um número de 0 em diante; deixe a célula vazia se não for conhecido.
form-period = { $period }: de { $start } a { $end }.
form-due = Envie até { $date }, por favor.
form-steps = Como preencher o formulário
form-step-outputs = Abra a aba “{ $outputs }” e percorra-a linha por linha. As células brancas são suas; o que está em cinza já foi preenchido para você.
form-step-empty = Deixe vazio o que não souber. Escreva 0 só onde não houve nenhum. Onde vocês não fazem isto, escreva { $no } em “{ $applies }”.
form-step-budgets = Em “{ $budgets }”, escreva uma linha para cada rubrica do orçamento.
form-step-signs = Em “{ $signs }”, conte o que mudou, uma linha para cada mudança. Não escreva nomes de pessoas.
form-step-check = Olhe “{ $check }”: ela diz se o formulário está pronto e leva ao que falta ou está errado.
form-step-send = Salve o arquivo e envie-o de volta a quem o enviou a você.
form-step-correct = Se ele voltar com marcas, corrija as células vermelhas e envie o mesmo arquivo de novo.
form-colours = O que significam as cores
form-colour-given = Já preenchido para você, ou calculado enquanto você digita. Não precisa mudar.
form-colour-yours = Para você preencher.
form-colour-not-asked = Ninguém pede isto; deixe vazio.
form-colour-wrong = Algo não combina. O fim da linha diz o quê.
form-colour-look = Por favor, olhe isto mais uma vez. Pode enviar como está.
form-colour-complete = Completo.
form-planned-parts = Planejado: soma das partes
form-realised-parts = Realizado: soma das partes
form-deviation = Realizado em relação ao planejado
form-earlier = { $period }: realizado
form-outcome-text = O que diz o resultado
form-check = O que corrigir nesta linha

## The sheet to look at before sending

check-title = Conferir antes de enviar
check-help = Esta aba se preenche sozinha enquanto você digita.
check-nothing = Nada foi preenchido ainda.
check-not-ready = Ainda não está pronto. A corrigir:
check-ready = Pronto para enviar.
check-ready-but = Pronto para enviar. Se puder, olhe o que aparece abaixo em amarelo, por favor.
check-what = O que é conferido
check-count = Encontrados
check-count-cover = { $sheet }: linhas vazias ou erradas
check-count-total = { $sheet }: linhas sem o total de que precisam
check-count-parts = { $sheet }: linhas cujas partes não combinam com o total
check-count-numbers = { $sheet }: linhas com algo diferente de um número inteiro de 0 em diante
check-count-minimum = { $sheet }: linhas sem meninas e meninos, pedidos em separado
check-count-explanation = { $sheet }: linhas longe do planejado, sem que nada diga por quê
check-count-currency = { $sheet }: rubricas sem moeda
check-count-who-and-what = { $sheet }: linhas que não dizem quem mudou ou o quê
check-count-date = { $sheet }: linhas com uma data longe do tempo do programa
check-count-other = { $sheet }: outras linhas a corrigir
check-count-silent = { $sheet }: indicadores sobre os quais nada é dito
check-wrong = A corrigir
check-look = Para olhar, por favor
check-where = Onde
check-about = Sobre
check-go = Ir para lá
check-text = O que é e o que fazer
check-more = Não listados aqui:
check-silent = Nada é dito sobre este indicador. Preencha o que souber; se vocês não fazem isto, escreva { $no } em “{ $applies }”.
check-duplicate-row = Esta linha corresponde ao mesmo que outra linha. Deixe uma das duas, ou some-as em uma só linha.
check-totals-row = Esta rubrica se chama total. Remova-a se ela soma outras: os totais são calculados para você. Se não soma, dê a ela outro nome.
check-age-groups-without-total = Há faixas etárias, mas a linha de todas as idades não tem total. Preencha o total de todas as idades.
check-age-groups-exceed-total = As faixas etárias somam mais que a linha de todas as idades. Corrija a linha de todas as idades ou as das faixas etárias.

## What goes back to be corrected

corrections-title = Correções
corrections-heading = O que corrigir
corrections-counts = Perguntas: { $questions }. Erros: { $errors }. Avisos: { $warnings }.
corrections-how = Responda aqui às perguntas, corrija as células vermelhas, salve este arquivo e envie-o de novo. A revisão já foi aumentada.
corrections-without-macros = As macros do seu arquivo foram retiradas: um arquivo com macros não pode ser enviado de volta. O que as células dizem é o mesmo.
corrections-copied = Seu arquivo não consegue mostrar do que se trata, por isso aqui está uma pasta de trabalho com as mesmas células. Corrija esta e envie-a.
corrections-question = Perguntas
    .help = Escolha uma resposta na célula azul, ou corrija a própria célula; então nada mais é perguntado.
corrections-error = Erros
    .help = Corrija estas células. O arquivo não conta enquanto não estiverem certas.
corrections-warning = Avisos
    .help = Por favor, olhe estes. Eles não impedem o arquivo.
corrections-answered = Respondidas antes
    .help = Não há nada a fazer aqui. Se mudar de ideia, escolha outra resposta.
corrections-answer-given = Você disse o que isto significa.
    .remedy = Deixe assim, ou escolha outra resposta.
corrections-column-sheet = Aba
corrections-column-cell = Célula
corrections-column-wrong = O que está errado
corrections-column-remedy = O que fazer
corrections-column-shown = O que a célula diz
corrections-column-answer = Sua resposta
corrections-choose = Escolha uma opção da lista, ou corrija a própria célula.
corrections-answer-on = Responda na aba “{ $title }”, ou corrija a célula.
corrections-whole-file = Arquivo inteiro
corrections-severity-question = Pergunta
corrections-severity-error = Erro
corrections-severity-warning = Aviso
corrections-of-file = { $file }: o que corrigir
corrections-send-again = Corrija o arquivo, aumente em um a revisão na capa e envie-o de novo.

## Messages to partners who have to act

reminder-subject = { $programme }: o que ainda precisamos de vocês
reminder-greeting = Prezadas e prezados colegas de { $partner },
reminder-opening = Obrigado pelo trabalho de vocês. Isto é o que ainda precisamos de vocês:
reminder-late = { $period }: o relatório de vocês deveria ter chegado até { $due } e não o recebemos. Por favor, enviem-no assim que puderem.
reminder-expected = { $period }: por favor, enviem o relatório até { $due }.
reminder-expected-undated = { $period }: ainda não recebemos o relatório de vocês. Por favor, enviem-no quando estiver pronto.
reminder-correction = { $period }: obrigado por { $file }. Uma parte precisa ser corrigida para que possa contar.{ $attachment ->
        [none] {" "}Por favor, perguntem-nos o que corrigir e enviem de novo.
       *[other] {" "}O arquivo anexo { $attachment } mostra cada lugar e o que fazer ali. Por favor, corrijam-no e enviem de volta.
    }
reminder-was-due = O prazo era { $due }.
reminder-is-due = O prazo é { $due }.
reminder-counts-until-then = Até lá, vale a revisão { $revision } do relatório de vocês.
reminder-closing = Se algo não estiver claro, escrevam para nós. Teremos prazer em ajudar.

## Forms filled in with a data collection tool

entries-not-approved = Uma pessoa revisora não aprovou este formulário, por isso ele ficou de fora.
    .remedy = Aprove-o na ferramenta e envie de novo se ele deve contar.
entries-on-hold = Uma pessoa revisora deixou este formulário em espera, por isso ele ficou de fora.
    .remedy = Decida sobre ele na ferramenta e envie de novo se ele deve contar.
entry-twice = Este formulário aparece mais de uma vez no arquivo; ele conta uma vez.
    .remedy = Não há nada a fazer.
entry-differs = Este formulário aparece duas vezes no arquivo, com respostas diferentes.
    .remedy = Exporte os formulários de novo, de modo que cada um apareça uma só vez, como está agora.

## Files that are not the form, read by a layout

no-layout = Este arquivo não é o formulário, e ninguém disse ainda como lê-lo.
    .remedy = Copie seus números para o formulário que você recebeu, ou peça à coordenação da aliança que explique este arquivo ao sistema (dtz map).
layout-ambiguous = Este arquivo se parece com mais de um tipo de arquivo conhecido aqui, por isso nada nele foi lido.
    .remedy = A organização parceira não precisa fazer nada; a coordenação da aliança indica nos esquemas de leitura (when) a quais arquivos cada um se refere.
mapped-column-missing = A coluna “{ $header }” não está mais nesta aba.
    .remedy = Recoloque o cabeçalho como estava, ou peça à coordenação da aliança que explique a aba de novo (dtz map).
mapped-column-twice = Há duas colunas com este cabeçalho, e ninguém disse qual delas conta.
    .remedy = Dê a cada coluna um cabeçalho próprio, ou remova a que não conta.
column-not-mapped = Ninguém disse o que esta coluna significa; nada nela foi lido.
    .remedy = Não há nada a fazer se ela não deve contar; se deve, peça à coordenação da aliança que a explique ao sistema (dtz map).
sheet-not-mapped = Ninguém disse o que esta aba significa; nada nela foi lido.
    .remedy = Não há nada a fazer se ela não deve contar; se deve, peça à coordenação da aliança que a explique ao sistema (dtz map).
hidden-numbers = Esta aba está oculta; mesmo assim, os números dela foram lidos.
    .remedy = Não há nada a fazer se eles devem contar; se não devem, remova a aba.
code-not-mapped = Ninguém disse ainda a que corresponde este texto. Procura-se: { $what }.
    .remedy = Escreva-o como nos seus arquivos anteriores; se for novo, peça à coordenação da aliança que o explique ao sistema (dtz map).
dimension-missing = Há um número aqui, mas falta dizer um dado que corresponde a ele: { $what }.
    .remedy = Preencha nesta linha o dado que falta: { $what }.
number-twice = Este número corresponde ao mesmo que o de { $other_cell }.
    .remedy = Deixe um dos dois, ou some-os em um só se ambos valerem.
cell-counts-twice = Este único número seria contado mais de uma vez.
    .remedy = A organização parceira não precisa fazer nada; a coordenação da aliança corrige o esquema de leitura, que lê esta célula para dois números.
empty-in-sum = Esta célula está vazia, mas outras da mesma soma estão preenchidas: pode ser nenhum, ou não conhecido.
    .remedy = Escreva 0 se não houve nenhum; senão, escreva o número.
total-column-differs = Isto é a soma de outras colunas, mas não é o que elas somam nesta linha.
    .remedy = Corrija a soma ou suas partes.
share-without-whole = Isto é uma proporção, mas não há nenhum número de que ela possa ser.
    .remedy = Preencha o todo nesta linha, ou escreva o próprio número no lugar da proporção.
period-not-found = Não dá para saber de qual período é este arquivo.
    .remedy = Escreva um destes no lugar onde ele estava antes: { $expected }.
several-periods = As linhas são de mais de um período.
    .remedy = Envie um arquivo para cada período.
no-partner = Não dá para saber de qual organização parceira é este arquivo.
    .remedy = Preencha o código da sua organização parceira em cada linha, ou peça à coordenação da aliança que explique o arquivo ao sistema (dtz map).
tag-missing = Não há nenhuma coluna com uma etiqueta como { $tag }, sem a qual seus números não podem ser lidos.
    .remedy = Acrescente a coluna com sua etiqueta.
tag-not-clear = Esta etiqueta diz de quem são estes números de uma forma que não é conhecida aqui.
    .remedy = Marque meninas e mulheres com +f, meninos e homens com +m, e retire o que não divide o número; ou peça à coordenação da aliança que a explique ao sistema (dtz map).

what-indicator = indicador
what-place = local
what-age-group = faixa etária
what-sex = sexo
what-kind = tipo (planejado ou realizado)
what-line = rubrica do orçamento
what-currency = moeda
what-pathway = caminho de mudança
what-outcome = resultado
what-significance = importância
what-period = período
what-actor = ator
what-change = mudança

choice-empty-adds-nothing = Não houve nenhum: nada a somar.
choice-empty-not-known = Não é conhecido, e a soma também não.
