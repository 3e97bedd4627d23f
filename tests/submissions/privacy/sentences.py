"""Sentences as partners write them in signs of change and notes: without and with personal data.

Persons, addresses and numbers are invented or the examples of their standards. What is done with
them belongs to the tests.
"""

from typing import NamedTuple

from submissions.privacy import PersonalKind

EMAIL = PersonalKind.EMAIL
TELEPHONE = PersonalKind.TELEPHONE
IDENTITY = PersonalKind.IDENTITY_NUMBER
PLACE = PersonalKind.COORDINATES
NAME = PersonalKind.NAME


class Sentence(NamedTuple):
    """A text, the countries of the partner that wrote it, its language, and what it holds."""

    countries: str
    language: str
    text: str
    kinds: tuple[PersonalKind, ...] = ()


WITHOUT = (
    Sentence("PE", "en", "The Ministry of Women of Peru adopted a protocol in San Martín"),
    Sentence("CO", "en", "Hotel staff in Cartagena signed The Code"),
    Sentence("CO", "en", "In 2016-2020 the programme reached 1,234 children and 70012345 people."),
    Sentence("BO", "es", "El presupuesto fue de Bs 70012345 y EUR 12,500.00"),
    Sentence("PH", "en", "Law 28/2014 and RA 9208 were amended; see Ley 1336 de 2009"),
    Sentence(
        "IN", "en", "District Child Protection Units in West Bengal and Andhra Pradesh met 12 times"
    ),
    Sentence(
        "BD",
        "en",
        "Terre des Hommes and Free a Girl trained 45 police officers in Jessore and Dhaka",
    ),
    Sentence(
        "PH",
        "en",
        "Barangay Council for the Protection of Children of Quezon City: Ordinance No. 2017-014",
    ),
    Sentence("TH", "en", "The Royal Thai Police opened a unit in Chiang Mai (TICAC) on 2017-06-30"),
    Sentence("DO", "en", "Children of Boca Chica and Juan Dolio attended (14 girls, 12 boys)"),
    Sentence(
        "IN",
        "en",
        "Plan International, ICCO and Defence for Children met the Rajiv Gandhi Foundation",
    ),
    Sentence("ID", "en", "The Governor of East Java issued Regulation 59/2017"),
    Sentence("PE", "en", "Peru (14), Colombia (12), Bolivia (9) and Nicaragua (3)"),
    Sentence("BR", "en", "The Maria da Penha Law was explained to 200 women in João Pessoa"),
    Sentence("NI", "en", "Between 2500-2700 families were reached, 45% more than in 2016"),
    Sentence("PH", "en", "Santa Cruz, San José and Santa Maria municipalities adopted local codes"),
    Sentence("IN", "en", "The Don Bosco centre gave shelter to 8 girls"),
    Sentence("CO", "en", "The network called Red Nacional met in Bogotá"),
    Sentence("TH", "en", "A campaign named Safe Travel was launched by Accor and Grab"),
    Sentence("BD", "en", "Verified with: Director of the school, community police, two mothers"),
    Sentence("PH", "en", "Source: minutes of the Local Council on Anti-Trafficking, 12 March 2017"),
    Sentence(
        "PE",
        "es",
        "El Ministerio de la Mujer y Poblaciones Vulnerables aprobó el protocolo en Madre de Dios",
    ),
    Sentence(
        "CO",
        "es",
        "La Alcaldía de Cartagena de Indias firmó el convenio 0123-2017 con la Fundación Renacer",
    ),
    Sentence(
        "PE",
        "es",
        "La Defensoría Municipal del Niño y Adolescente de San Juan de Lurigancho atiende casos",
    ),
    Sentence("BO", "es", "Padres y madres del Colegio San Antonio participaron en 12 talleres"),
    Sentence(
        "NI", "es", "Lideresas de Ciudad Sandino y Villa El Carmen denuncian la explotación sexual"
    ),
    Sentence(
        "DO",
        "es",
        "Se capacitaron 1.234 niñas y 5.678 niños en Santo Domingo Este y San Pedro de Macorís",
    ),
    Sentence(
        "CO",
        "es",
        "El Instituto Colombiano de Bienestar Familiar (ICBF) asignó $ 12.500.000 al plan",
    ),
    Sentence("PE", "es", "Institución Educativa José Carlos Mariátegui de Villa María del Triunfo"),
    Sentence("DO", "es", "La provincia María Trinidad Sánchez tiene un comité desde 2017"),
    Sentence("CO", "es", "Una campaña llamada Ojos en Todas Partes llegó a 25.000 personas"),
    Sentence("BO", "es", "El Fiscal General y la Ministra de Justicia presentaron la Ley 263"),
    Sentence("BO", "es", "La Policía de El Alto y la provincia Andrés Ibáñez acordaron una ruta"),
    Sentence(
        "PE", "es", "Verificado con: directora de la escuela, promotoras, acta del 30/06/2017"
    ),
    Sentence("CO", "es", "Decreto 1377 de 2013, Resolución 20171234567 y Acuerdo 04-2016"),
    Sentence("NI", "es", "Aumentó de 2255 a 3410 casos; 2016: 120, 2017: 150"),
    Sentence("CO", "es", "Norma Técnica Sectorial 011 aplicada por 45 hoteles de Medellín"),
    Sentence("BR", "pt", "A Prefeitura de Fortaleza aprovou a lei municipal 10.123/2016"),
    Sentence(
        "BR", "pt", "O Conselho Tutelar de Santa Rita e o CREAS de João Pessoa atenderam 45 meninas"
    ),
    Sentence("BR", "pt", "A Lei Maria da Penha foi discutida na Escola Estadual Presidente Médici"),
    Sentence(
        "BR", "pt", "A campanha chamada Faça Bonito chegou a 12.500 pessoas no Rio de Janeiro"
    ),
    Sentence("BR", "pt", "Foram formados 1.234 professores, R$ 12.500,00 gastos de 2016 a 2020"),
    Sentence(
        "BR",
        "pt",
        "Meninas de Recife, Olinda e Jaboatão dos Guararapes falaram na Câmara dos Vereadores",
    ),
    Sentence("BR", "pt", "Uma Escola de Natal criou um comitê; Uma Rede foi formada"),
    Sentence(
        "BR", "pt", "Verificado com a coordenadora do abrigo e a Secretaria de Assistência Social"
    ),
    Sentence(
        "BR",
        "pt",
        "O Ministério Público e a Delegacia da Criança assinaram um acordo em 12/05/2017",
    ),
    Sentence("BR", "pt", "O Instituto Paulo Freire e o Unicef apoiaram 30 adolescentes"),
    Sentence("", "fr", "Le Ministère de la Femme a adopté un plan national 2016-2020"),
    Sentence(
        "", "fr", "La Fondation Terre des Hommes a formé 1 234 enfants à Saint-Louis et Thiès"
    ),
    Sentence("", "fr", "Une campagne appelée Zéro Tolérance a touché 12 500 personnes"),
    Sentence("", "fr", "M. le Ministre et Mme la Directrice ont signé la loi no 2016-1234"),
    Sentence("", "fr", "Le collège Jean Moulin et l'école Sainte Marie ont un comité"),
    Sentence("", "fr", "Vérifié avec la directrice de l'école et le chef de village"),
    Sentence("", "fr", "Les hôtels de Saly appliquent Le Code depuis le 30 juin 2017"),
    Sentence("", "fr", "Réseau ECPAT France, Plan International et Défense des Enfants"),
    Sentence(
        "ID",
        "id",
        "Dinas Pemberdayaan Perempuan dan Perlindungan Anak Kota Surabaya menerbitkan SOP",
    ),
    Sentence(
        "ID", "id", "Ibu Rumah Tangga dan Bapak/Ibu Guru di Desa Sukamaju mengikuti pelatihan"
    ),
    Sentence("ID", "id", "Peraturan Presiden Nomor 59/2017 dan UU No. 35 Tahun 2014"),
    Sentence(
        "ID", "id", "Pak Camat, Pak RT dan Ibu PKK mendukung 1.234 anak di Kabupaten Lombok Barat"
    ),
    Sentence("ID", "id", "Kelompok anak bernama Suara Anak dibentuk di Jalan Ahmad Yani"),
    Sentence("ID", "id", "Anggaran Rp 812345678 untuk tahun 2017, realisasi Rp. 750.000.000"),
    Sentence(
        "ID",
        "id",
        "Gubernur Jawa Timur dan Ibu Walikota menandatangani komitmen di Gedung Budi Utomo",
    ),
    Sentence("ID", "id", "Diverifikasi dengan kepala sekolah SMPN 3 Mataram dan Polres Lombok"),
    Sentence("ID", "id", "Hotel di Gunung Kidul dan Nusa Tenggara Barat menandatangani The Code"),
    Sentence("TH", "th", "นายกรัฐมนตรีและนายจ้าง 12 คนเข้าร่วมโครงการ"),
    Sentence("TH", "th", "เด็กหญิง 120 คน และเด็กชาย 80 คน ได้รับการอบรม พ.ศ. 2560"),
    Sentence("BD", "bn", "যশোরে ১২০ জন কিশোরী প্রশিক্ষণ পেয়েছে, ২০১৬-২০২০"),
    Sentence("BD", "bn", "জেলা প্রশাসন ও পুলিশ একটি কমিটি গঠন করেছে"),
    Sentence("IN", "hi", "श्री लंका और भारत के 12 संगठनों ने भाग लिया"),
    Sentence("PH", "en", "The DR. Hotels and the US. Embassy were visited"),
    Sentence(
        "PH", "en", "Miss Universe organisers and the Mother Teresa school agreed to the policy"
    ),
    Sentence(
        "IN", "en", "ASHA workers and Mahila Samiti members in Lakshmi Nagar reported 12 cases"
    ),
    Sentence(
        "IN",
        "en",
        "Sri Lanka and Nepal shared lessons with Sonali Bank and Padma Bridge contractors",
    ),
    Sentence(
        "PH", "en", "Coordinates of partners are kept elsewhere; average 12.345 and 13.5 percent"
    ),
    Sentence("NI", "es", "De 1.234, 5.678 y 9.012 casos, el 45,3 %"),
    Sentence(
        "CO", "en", "Budget line 4.1.2, code 20170001, ISBN 978-974-123-456-7, NL-KVK-41198890"
    ),
    Sentence("PE", "es", "RUC 20512333797, NIT 900.123.456-7"),
    Sentence("PH", "en", "Training of trainers at Hotel Jen, Manila: 25 x PHP 1,250.75"),
    Sentence(
        "TH",
        "en",
        "Children beg near Soi Mab Yai Lia 1, Walking Street and the Pattaya Provincial Court",
    ),
    Sentence("NI", "es", "TOTAL 132 297 429 7 41 48 62 125 187 18 20 38 32 66 98"),
    Sentence("PH", "en", "REGULATION ORDINANCE NO. 2012-195, Apr. 25, 2012; Ordinance 10536-2007"),
    Sentence(
        "IN", "en", "Kolkata Mary Ward Social Centre and 24 Parganas child protection committees"
    ),
    Sentence(
        "ID", "id", "Vol. 20 No. 02 Tahun 2021, e-ISSN: 2656-5277, DOI: 10.35967/njip.v20i2.202"
    ),
    Sentence(
        "CO",
        "es",
        "Resolución CD/RES.10 (82-R/07), ISBN: 978-958-623-151-0, convenio No. 1742 de 2013",
    ),
    Sentence(
        "IN", "en", "3 girls aged 13, 10 and 7 years; ages 10-14 and 15-17; Class 8 (14 girls)"
    ),
    Sentence("", "fr", "Boucle du Mouhoun 12 16 28 0 1 1 1 0 1; 45 provinces, taux de 20,32 %"),
)
"""Nothing personal, however much it looks so."""

WITH = (
    Sentence("PE", "en", "Contact ana.lopez@renacer.org.pe, for details.", (EMAIL,)),
    Sentence("PE", "en", "write to info@example.org.", (EMAIL,)),
    Sentence("PE", "es", "Escriba a maria (at) ejemplo.org", (EMAIL,)),
    Sentence("PE", "es", "Escriba a maria arroba ejemplo punto org", (EMAIL,)),
    Sentence("BR", "pt", "contato: ana [arroba] exemplo [ponto] org [ponto] br", (EMAIL,)),
    Sentence("IN", "en", "mail rita at example dot org", (EMAIL,)),
    Sentence(
        "IN",
        "en",
        "\uff52\uff49\uff54\uff41\uff20\uff45\uff58\uff41\uff4d\uff50\uff4c\uff45\uff0e\uff4f\uff52\uff47",
        (EMAIL,),
    ),
    Sentence("IN", "en", "<rita@example.co.in>;", (EMAIL,)),
    Sentence("IN", "en", "rita @ example.org", (EMAIL,)),
    Sentence("PE", "es", "Llamar al 987 654 321", (TELEPHONE,)),
    Sentence("PE", "es", "Se llamó a la madre al +51 987 654 321 en junio", (TELEPHONE,)),
    Sentence("BO", "es", "Contacto 71234567", (TELEPHONE,)),
    Sentence("NI", "es", "cel. 8123-4567", (TELEPHONE,)),
    Sentence("NI", "es", "Se contactó por 8123 4567", (TELEPHONE,)),
    Sentence("CO", "es", "WhatsApp 3211234567", (TELEPHONE,)),
    Sentence("CO", "es", "(601) 2345678 oficina", (TELEPHONE,)),
    Sentence("BR", "pt", "fone (11) 96123-4567", (TELEPHONE,)),
    Sentence("BR", "pt", "ligar 98765-4321", (TELEPHONE,)),
    Sentence("DO", "es", "Tel.: 809-234-5678", (TELEPHONE,)),
    Sentence("IN", "en", "mother's no 98765 43210", (TELEPHONE,)),
    Sentence("BD", "en", "mobile 01812-345678", (TELEPHONE,)),
    Sentence("BD", "bn", "মোবাইল ০১৮১২-৩৪৫৬৭৮", (TELEPHONE,)),
    Sentence("ID", "id", "No. HP 0812-3456-7890", (TELEPHONE,)),
    Sentence("PH", "en", "call 0917 123 4567", (TELEPHONE,)),
    Sentence("TH", "th", "โทร ๐๘๑-๒๓๔-๕๖๗๘", (TELEPHONE,)),
    Sentence("TH", "en", "02-123-4567", (TELEPHONE,)),
    Sentence("", "en", "+66 81 234 5678", (TELEPHONE,)),
    Sentence("TH", "en", "https://wa.me/66812345678", (TELEPHONE,)),
    Sentence("", "fr", "tél. 77 123 45 67", (TELEPHONE,)),
    Sentence("BR", "pt", "CPF 390.533.447-05", (IDENTITY,)),
    Sentence("BR", "pt", "beneficiária 390.533.447-05", (IDENTITY,)),
    Sentence("PE", "es", "DNI 12345678", (IDENTITY,)),
    Sentence("PE", "es", "D.N.I. N° 12345678", (IDENTITY,)),
    Sentence("PE", "es", "RUC 10054148289", (IDENTITY,)),
    Sentence("CO", "es", "cédula de ciudadanía No. 52.123.456", (IDENTITY,)),
    Sentence("CO", "es", "T.I. 1012345678", (IDENTITY,)),
    Sentence("DO", "es", "portador 224-0002211-1", (IDENTITY,)),
    Sentence("DO", "es", "cédula 00113918205", (IDENTITY,)),
    Sentence("NI", "es", "001-010190-0001A", (IDENTITY,)),
    Sentence("BO", "es", "C.I. 1234567 LP", (IDENTITY,)),
    Sentence("IN", "en", "Aadhaar 2341 2341 2346", (IDENTITY,)),
    Sentence("IN", "en", "holder 234123412346", (IDENTITY,)),
    Sentence("IN", "en", "PAN AAPPV8261K", (IDENTITY,)),
    Sentence("BD", "en", "NID 1234567890", (IDENTITY,)),
    Sentence("BD", "bn", "জাতীয় পরিচয়পত্র ১২৩৪৫৬৭৮৯০", (IDENTITY,)),
    Sentence("ID", "id", "NIK 3273015503010001", (IDENTITY,)),
    Sentence("ID", "id", "NIK: 3171011708450001", (IDENTITY,)),
    Sentence("PH", "en", "PhilSys 1234-5678-9012", (IDENTITY,)),
    Sentence("TH", "th", "เลขประจำตัวประชาชน ๓-๑๐๐๕-๐๒๑๘๓-๖๔-๑", (IDENTITY,)),
    Sentence("NL", "en", "BSN 111222333", (IDENTITY,)),
    Sentence("", "en", "passport no. AB1234567", (IDENTITY,)),
    Sentence("", "es", "pasaporte N° 116123456", (IDENTITY,)),
    Sentence("PE", "es", "casa en -12.046374, -77.042793", (PLACE,)),
    Sentence("PE", "es", "12°02'46\"S 77°02'34\"W", (PLACE,)),
    Sentence("TH", "en", "13.7563 N, 100.5018 E", (PLACE,)),
    Sentence("TH", "en", "13.756, 100.501", (PLACE,)),
    Sentence("TH", "en", "at 7P52QG3X+2V", (PLACE,)),
    Sentence("TH", "en", "shelter: QG3X+2V Bangkok", (PLACE,)),
    Sentence("ID", "id", "https://maps.google.com/?q=-6.2,106.8", (PLACE,)),
    Sentence("ID", "id", "///filled.count.soap", (PLACE,)),
    Sentence("ID", "id", "https://www.openstreetmap.org/#map=18/1/2", (PLACE,)),
    Sentence("BO", "es", "Lat: -16,5002; Long: -68,1342", (PLACE,)),
    Sentence("BD", "en", "Mrs. Rahman confirmed it", (NAME,)),
    Sentence("CO", "es", "La Sra. López lo confirmó", (NAME,)),
    Sentence("ID", "id", "Ibu Siti melaporkan kasus", (NAME,)),
    Sentence("ID", "id", "Pak Budi, kepala desa", (NAME,)),
    Sentence("TH", "en", "Khun Somchai signed", (NAME,)),
    Sentence("IN", "en", "Smt. Devi of the panchayat", (NAME,)),
    Sentence("BD", "en", "Md. Karim, teacher", (NAME,)),
    Sentence("", "fr", "Mme Diallo a témoigné", (NAME,)),
    Sentence("", "fr", "M. Diallo a signé", (NAME,)),
    Sentence("CO", "en", "A girl named Xiomara left the shelter", (NAME,)),
    Sentence("CO", "en", "a girl of 14 from Cartagena named Xiomara", (NAME,)),
    Sentence("CO", "es", "una niña llamada Yuliza denunció", (NAME,)),
    Sentence("CO", "es", "La niña se llama Yuliza", (NAME,)),
    Sentence("BR", "pt", "uma menina chamada Jussara", (NAME,)),
    Sentence("", "fr", "une fille nommée Awa", (NAME,)),
    Sentence("ID", "id", "seorang anak perempuan bernama Melati pulang", (NAME,)),
    Sentence("PH", "en", "a girl, Maria, 14, was rescued", (NAME,)),
    Sentence("PH", "en", "Maria (14) was rescued", (NAME,)),
    Sentence("ID", "id", "Siti (15 tahun) kembali sekolah", (NAME,)),
    Sentence("PH", "en", "Maria Santos testified", (NAME,)),
    Sentence("PE", "es", "con la señora María de la Cruz", (NAME,)),
    Sentence("PE", "es", "Entrevista a Carlos Quispe, 12/05/2017", (NAME,)),
    Sentence("BR", "pt", "João Silva foi condenado", (NAME,)),
    Sentence("ID", "id", "Nurul Hidayati dan Ahmad Fauzi hadir", (NAME,)),
    Sentence("TH", "en", "interview with Somchai Jaidee", (NAME,)),
    Sentence("IN", "en", "Sunita Sharma told the court", (NAME,)),
    Sentence("BD", "en", "Rokeya Khatun got her certificate", (NAME,)),
    Sentence("BD", "bn", "রহিমা খাতুন স্কুলে ফিরেছে", (NAME,)),
    Sentence("BD", "bn", "মোঃ করিম উপস্থিত ছিলেন", (NAME,)),
    Sentence("TH", "th", "นางสาวมาลี ใจดี ให้การ", (NAME,)),
    Sentence("TH", "th", "สัมภาษณ์นายสมชาย", (NAME,)),
    Sentence("TH", "th", "ด.ญ.มะลิ อายุ 14 ปี", (NAME,)),
    Sentence("IN", "hi", "श्रीमती सुनीता ने कहा", (NAME,)),
    Sentence("PH", "en", "Teacher Maria saw it", (NAME,)),
    Sentence("PH", "en", "Verified with Ana, social worker and teacher", (NAME,)),
    Sentence("CO", "es", "Verificado con Ana, psicóloga del centro", (NAME,)),
    Sentence("CO", "es", "la víctima (Lorena) declaró", (NAME,)),
    Sentence("NI", "es", "MARIA LOPEZ, DIRECTORA", (NAME,)),
    Sentence("PH", "en", "her name is Jovy", (NAME,)),
    Sentence("PH", "en", "Atty. Reyes filed the case", (NAME,)),
    Sentence("ID", "id", "Siti binti Ahmad", (NAME,)),
    Sentence("DO", "es", "Don Ramón y Doña Altagracia", (NAME,)),
    Sentence("PH", "en", "14-year-old Maria", (NAME,)),
    Sentence(
        "PH",
        "en",
        "Mrs. Cruz, 0917 123 4567",
        (
            TELEPHONE,
            NAME,
        ),
    ),
    Sentence("", "fr", "Écrire à awa@exemple.org pour plus de détails", (EMAIL,)),
    Sentence("", "fr", "Le numéro du père est le +221 77 123 45 67", (TELEPHONE,)),
    Sentence("", "fr", "Passeport n° AB1234567 remis par la police", (IDENTITY,)),
    Sentence("", "fr", "La victime (Aminata) a parlé au juge", (NAME,)),
    Sentence("", "fr", "Fatoumata Diallo a été entendue, 12 mars 2017", (NAME,)),
    Sentence("BR", "pt", "A menina mora em -8.0476, -34.8770 com a avó", (PLACE,)),
    Sentence("BR", "pt", "Falamos com Dona Jussara e com a professora Janaína", (NAME,)),
    Sentence("BR", "pt", "RG 12.345.678-9 apresentado na delegacia", (IDENTITY,)),
)
"""Each with exactly these kinds."""
